// Ctrl-C: KeyboardInterrupt where the program stands, `finally` runs, and the process dies of SIGINT, so that a shell
// script around it stops too. Texts as CPython prints them.

import { expect, test } from 'vitest'
import { ouro } from './ouro.ts'

/** Runs a program that prints `ready`, interrupts it then; `times` more interrupts follow at 200 ms. */
function interrupted(source: string, times = 1) {
  let sent = false
  return ouro(['x.py'], {
    files: { 'x.py': source },
    timeout: 15_000,
    onOutput: (text, child) => {
      if (sent || !text.startsWith('ready\n')) return
      sent = true
      for (let i = 0; i < times; i++) setTimeout(() => child.kill('SIGINT'), 100 + 200 * i)
    },
  })
}

test('while True: pass', async () => {
  const source = `print('ready', flush=True)
try:
    while True: pass
finally:
    print('finally')
`
  const { stdout, stderr, signal } = await interrupted(source)
  expect(stdout).toBe('ready\nfinally\n')
  expect(stderr).toBe(`Traceback (most recent call last):
  File "x.py", line 3, in <module>
    while True: pass
          ^^^^
KeyboardInterrupt
`)
  expect(signal).toBe('SIGINT')
})

test('a loop that calls', async () => {
  const source = `def f(n):
    return n + 1

def main():
    n = 0
    while True:
        n = f(n)

print('ready', flush=True)
main()
`
  const { stdout, stderr, signal } = await interrupted(source)
  expect(stdout).toBe('ready\n')
  expect(stderr).toMatch(
    /^Traceback \(most recent call last\):\n {2}File "x\.py", line 10, in <module>\n {4}main\(\)\n/,
  )
  expect(stderr).toMatch(/\nKeyboardInterrupt\n$/)
  expect(signal).toBe('SIGINT')
})

test('a comprehension without end', async () => {
  const source = `def numbers():
    while True:
        yield 1

print('ready', flush=True)
[0 for _ in numbers() if False]
`
  const { stderr, signal } = await interrupted(source)
  expect(stderr).toMatch(/\nKeyboardInterrupt\n$/)
  expect(signal).toBe('SIGINT')
})

test('a program may catch it and go on', async () => {
  const source = `def f():
    while True:
        pass

print('ready', flush=True)
try:
    f()
except KeyboardInterrupt as e:
    print('caught', repr(e))
`
  const { stdout, stderr, code, signal } = await interrupted(source)
  expect([stdout, stderr, code, signal]).toEqual(['ready\ncaught KeyboardInterrupt()\n', '', 0, null])
})

test('time.sleep', async () => {
  const source = `import time
print('ready', flush=True)
time.sleep(30)
`
  const { stderr, signal, ms } = await interrupted(source)
  expect(stderr).toBe(`Traceback (most recent call last):
  File "x.py", line 3, in <module>
    time.sleep(30)
    ~~~~~~~~~~^^^^
KeyboardInterrupt
`)
  expect(signal).toBe('SIGINT')
  expect(ms).toBeLessThan(10_000)
})

test('asyncio.run cancels the main task and raises KeyboardInterrupt', async () => {
  const source = `import asyncio

async def main():
    try:
        print('ready', flush=True)
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        print('cancelled')
        raise
    finally:
        print('finally')

asyncio.run(main())
`
  const { stdout, stderr, signal } = await interrupted(source)
  expect(stdout).toBe('ready\ncancelled\nfinally\n')
  expect(stderr).toMatch(/\nasyncio\.exceptions\.CancelledError\n\nDuring handling of the above exception, another /)
  expect(stderr).toMatch(/\nKeyboardInterrupt\n$/)
  expect(signal).toBe('SIGINT')
})

test('a second interrupt while the first is handled', async () => {
  const source = `print('ready', flush=True)
try:
    while True: pass
except KeyboardInterrupt:
    print('first', flush=True)
    while True: pass
`
  const { stdout, stderr, signal } = await interrupted(source, 2)
  expect(stdout).toBe('ready\nfirst\n')
  expect(stderr).toMatch(
    /^Traceback[^]*KeyboardInterrupt\n\nDuring handling of the above exception, another exception occurred:\n\n[^]*\nKeyboardInterrupt\n$/,
  )
  expect(signal).toBe('SIGINT')
})
