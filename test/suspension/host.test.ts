// Waiting on a host that may not block, seen from outside: standard input that arrives late, work of the host that goes on meanwhile, and what is
// said where a builtin stands between the program and the host. Where it may wait is in test/language/suspension/.

import { expect, test } from 'vitest'
import { runProgram } from '../../src/api/program.ts'
import type { HostInput, HostTimers } from '../../src/host/types.ts'
import { VirtualHost } from '../../src/host/virtual.ts'

/** Gives a line every 100 ms of virtual time, and says so by `wait`. */
class LateInput implements HostInput {
  readonly isTerminal = false
  readonly fd = 0
  private ready = false
  private readonly timers: HostTimers
  private readonly lines: string[]
  constructor(timers: HostTimers, lines: string[]) {
    this.timers = timers
    this.lines = lines
  }
  read(): Uint8Array | null {
    if (!this.ready) return null
    this.ready = false
    return new TextEncoder().encode(this.lines.shift() ?? '')
  }
  wait(): Promise<void> {
    return new Promise((go) => {
      this.timers.after(100, () => {
        this.ready = true
        go()
      })
    })
  }
}

async function run(source: string, lines: string[] = [], log: string[] = []) {
  const host = new VirtualHost()
  const late = new LateInput(host.timers, lines)
  const other = (): void => {
    log.push(`host at ${host.clock.monotonic()}`)
    if (log.length < 4) host.timers.after(60, other)
  }
  host.timers.after(60, other)
  const program = { kind: 'file', path: 'main.py', source } as const
  const result = await runProgram(Object.assign(Object.create(host), { stdin: late }) as VirtualHost, program)
  return { out: host.stdout.text, err: host.stderr.text, code: result.exitCode, log }
}

test('input() three calls deep waits, and the host goes on meanwhile', async () => {
  const source = `
def a(): return b()
def b(): return c()
def c(): return input('name? ')
print(a(), a())
try: a()
except EOFError as e: print(e)
`
  const { out, err, code, log } = await run(source, ['one\n', 'two\n'])
  expect(err).toBe('')
  expect(out).toBe('name? name? one two\nname? EOF when reading a line\n')
  expect(code).toBe(0)
  expect(log[0]).toBe('host at 0.06')
  expect(log.length).toBeGreaterThan(2)
})

test('lines of standard input, in parts and as an iterator', async () => {
  const source = `
import sys
print(repr(sys.stdin.readline()))
print([line for line in sys.stdin])
`
  const { out, err } = await run(source, ['fir', 'st\nsec', 'ond\nlast'])
  expect(err).toBe('')
  expect(out).toBe("'first\\n'\n['second\\n', 'last']\n")
})

test('an interrupt is raised where an operation waits, and leaves it like any exception', async () => {
  const source = `
import time
class K:
    def __add__(self, other):
        try: time.sleep(10)
        finally: print('left')
    def __repr__(self): return f'{self + 1}'
try: print([K()])
except KeyboardInterrupt: print('interrupted', time.monotonic() < 5)
time.sleep(1)
print('goes on')
`
  const host = new VirtualHost()
  const result = await runProgram(
    host,
    { kind: 'file', path: 'main.py', source },
    {
      onInterpreter(interp) {
        host.timers.after(100, () => interp.interrupt())
      },
    },
  )
  expect(host.stderr.text).toBe('')
  expect(host.stdout.text).toBe('left\ninterrupted True\ngoes on\n')
  expect(result.exitCode).toBe(0)
})

test('an operation with many calls of Python code waits as long as its notes last', async () => {
  const source = `
import time
class K:
    def __init__(self, last=False): self.last = last
    def __eq__(self, other):
        if self.last: time.sleep(1)
        return self.last
def find(n):
    try: return ([K()] * n + [K(True)]).index(5)
    except RuntimeError as e: return e
print(find(90_000), find(110_000))
`
  const { out, err } = await run(source)
  expect(err).toBe('')
  expect(out).toBe('90000 cannot wait here: a builtin stands between this call and the host, which may not block\n')
})

test.each([
  ['__lt__ called by heapq', 'heapq.heappush([K()], K())'],
  ['a generator behind itertools.tee', 'next(itertools.tee(g())[0])'],
  ['a strict zip', 'list(zip(g(), [1], strict=True))'],
])('a wait inside %s says why it cannot be', async (_what, statement) => {
  const source = `
import time, heapq, itertools
def wait(v): time.sleep(1); return v
class K:
    def __lt__(self, other): return wait(True)
def g(): yield wait((1, 2))
try:
    ${statement}
except RuntimeError as e:
    print(e)
print('goes on')
`
  const { out, err } = await run(source)
  expect(err).toBe('')
  expect(out).toBe('cannot wait here: a builtin stands between this call and the host, which may not block\ngoes on\n')
})
