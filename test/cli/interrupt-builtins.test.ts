// Ctrl-C where builtins do the work: loops around slow builtins, waiting, iterators without end in frames, and one builtin that never gives the
// host a turn, which ends the process at once.

import { expect, test } from 'vitest'
import { ouro } from './ouro.ts'

/** Runs a program that prints `ready`, interrupts it `after` ms later. */
function interrupted(source: string, after = 200) {
  let sent = false
  return ouro(['x.py'], {
    files: { 'x.py': `print('ready', flush=True)\ntry:\n    ${source}\nfinally:\n    print('finally')\n` },
    timeout: 15_000,
    onOutput: (text, child) => {
      if (sent || !text.startsWith('ready\n')) return
      sent = true
      setTimeout(() => child.kill('SIGINT'), after)
    },
  })
}

test.each([
  ['a slow builtin in a loop', 'while True: sorted(range(100000), reverse=True)'],
  ['joining in a loop', "while True: ','.join(['b'] * 100000)"],
  ['a sort that calls a key', 'while True: sorted(range(1000000), key=lambda x: -x)'],
  ['a generator without end', 'sum(x for x in iter(int, 1))'],
  ['map without end', 'for x in map(lambda x: x, iter(int, 1)): pass'],
  ['recursion', 'f = lambda n: f(n - 1) + f(n - 2) if n > 1 else 1; f(60)'],
  ['time.sleep', 'import time; time.sleep(100)'],
])('%s: finally runs, KeyboardInterrupt is shown', async (_what, source) => {
  const { stdout, stderr, signal } = await interrupted(source)
  expect(stdout).toBe('ready\nfinally\n')
  expect(stderr).toMatch(/^Traceback \(most recent call last\):\n {2}File "x\.py", line 3, in <module>\n/)
  expect(stderr).toMatch(/\nKeyboardInterrupt\n$/)
  expect(signal).toBe('SIGINT')
})

test.each([
  ['a builtin that runs for long', 'sum(range(10**11))'],
  [
    'Python code that a builtin calls through a slot',
    "eq = type('E', (), {'__eq__': lambda s, o: all(iter(int, 1)) or sum(range(10**11))}); eq() == 1",
  ],
])('%s: the process ends at once', async (_what, source) => {
  const { stdout, signal } = await interrupted(source, 1500)
  expect(stdout).toBe('ready\n')
  expect(signal).toBe('SIGINT')
})
