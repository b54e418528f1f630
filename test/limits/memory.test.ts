// Allocations that no memory holds end in MemoryError (or what CPython says first), never in a fault of the engine.

import { expect, test } from 'vitest'
import { runProgram } from '../../src/api/program.ts'
import { VirtualHost } from '../../src/host/virtual.ts'

async function outcome(expression: string): Promise<string> {
  const host = new VirtualHost()
  const source = `
def grow(s, f):
    while True: s = f(s)
try: ${expression}
except (MemoryError, OverflowError) as e: print(type(e).__name__, e)
else: print('done')
`
  await runProgram(host, { kind: 'file', path: 'main.py', source })
  return host.stdout.text + host.stderr.text
}

test.each([
  "'x' * 10**10",
  '[0] * 10**12',
  '(0,) * 10**12',
  '10**10**10',
  '1 << 10**12',
  'bytes(10**12)',
  'bytearray(10**12)',
  'list(range(10**12))',
  'tuple(range(10**12))',
  "'x'.ljust(10**12)",
  "f'{1:>10000000000}'",
  "'%1000000000000d' % 1",
  "grow('ab', lambda s: s.join([s] * 10))",
  "grow('ab', lambda s: s.replace('a', s))",
  "grow('ab' * 10**6, lambda s: s + s)",
])('%s', async (expression) => {
  expect(await outcome(expression)).toBe('MemoryError \n')
})

test.each([
  ["'x' * 10**20", "OverflowError cannot fit 'int' into an index-sized integer\n"],
  ['1 << 10**20', 'OverflowError too many digits in integer\n'],
  ["'\\t'.expandtabs(5 * 10**9)", 'OverflowError Python int too large to convert to C int\n'],
  ['len(range(10**30))', 'OverflowError Python int too large to convert to C ssize_t\n'],
])('%s', async (expression, text) => {
  expect(await outcome(expression)).toBe(text)
})

/** A host whose heap is nearly full from some point on. */
test('many small objects: MemoryError comes before the heap is full', async () => {
  const host = new VirtualHost()
  let used = 0
  let collections = 0
  const memory = {
    limit: 1000,
    used: () => {
      used += 10
      return used
    },
    collect: () => {
      collections++
    },
  }
  const source = `
node = None
try:
    while True: node = (node, 1)
except MemoryError: print('caught')
`
  const full = Object.assign(Object.create(host), { memory }) as VirtualHost
  const { exitCode } = await runProgram(full, { kind: 'file', path: 'main.py', source })
  expect(host.stdout.text).toBe('caught\n')
  expect(exitCode).toBe(0)
  expect(collections).toBe(1)
})
