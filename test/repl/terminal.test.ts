// The interactive interpreter on a pseudo-terminal, as its user sees it. One session serves many inputs: starting is what costs.

import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CLI, hasTerminal, Pty } from './pty.ts'

let folder: string
let pty: Pty | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouro-repl-'))
})
afterEach(() => {
  pty?.kill()
  pty = null
  rmSync(folder, { recursive: true })
})

const onTerminal = test.skipIf(!hasTerminal)

/** A session at its first prompt. */
async function start(args: string[] = ['-q'], env: Record<string, string> = {}): Promise<Pty> {
  pty = new Pty(args, { cwd: folder, env })
  await pty.wait('>>>')
  return pty
}
const UP = '\x1b[A'
const paste = (text: string): string => `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~`

onTerminal('banner, values, tracebacks, blocks', async () => {
  const p = new Pty([], { cwd: folder })
  pty = p
  expect(await p.wait('>>>')).toMatch(
    /^Python 3\.13\.0 \(ouroloop .*\) .* on linux\nType "help", "copyright", "credits" or "license" for more information\.\n>>>$/,
  )
  expect(await p.enter('1+1')).toBe(' 1+1\n2')
  expect(await p.enter('_ * 3')).toBe(' _ * 3\n6')
  expect(await p.enter('None; "x"')).toBe(` None; "x"\n'x'`)
  expect(await p.enter('1/0')).toBe(` 1/0
Traceback (most recent call last):
  File "<python-input-3>", line 1, in <module>
    1/0
    ~^~
ZeroDivisionError: division by zero`)
  // indentation comes by itself; an empty line ends the block
  expect(await p.block('def f(x):', 'for i in x:', 'if i:', 'return 1/i', '\x7freturn 0', '')).toBe(` def f(x):
...     for i in x:
...         if i:
...             return 1/i
...     return 0
...`)
  // a clause finds its statement
  expect(await p.block('try:', '1/0', 'except ArithmeticError:', '8', 'finally:', '9', '')).toBe(` try:
...     1/0
... except ArithmeticError:
...     8
... finally:
...     9
...
8
9`)
  // a program that types does not wait for prompts
  expect(await p.enter('if 0:\r    5\relse:\r    if 1:\r        6\r')).toMatch(/\n\.\.\. else:\n[^]*\n6$/)
  // who types blanks indents for himself
  expect(await p.block('if 1:', '  if 0:', '    pass', '  else:', '    7', '')).toBe(` if 1:
...   if 0:
...     pass
...   else:
...     7
...
7`)
  expect(await p.enter('f(["a"])')).toBe(` f(["a"])
Traceback (most recent call last):
  File "<python-input-8>", line 1, in <module>
    f(["a"])
    ~^^^^^^^
  File "<python-input-4>", line 4, in f
    return 1/i
           ~^~
TypeError: unsupported operand type(s) for /: 'int' and 'str'`)
  expect(await p.block('x = """a', '  b', '', 'c"""')).toBe(' x = """a\n...   b\n...\n... c"""')
  expect(await p.enter('x')).toBe(" x\n'a\\n  b\\n\\nc'")
  expect(await p.enter('a b')).toBe(` a b
  File "<python-input-11>", line 1
    a b
      ^
SyntaxError: invalid syntax`)
  // a statement at the margin ends a block
  expect(await p.block('for i in 1, 2: i', 'x = 5')).toBe(' for i in 1, 2: i\n... x = 5\n1\n2')
  expect(await p.enter('import sys; sys.last_exc')).toMatch(/\nSyntaxError\('invalid syntax'/)
  expect(await p.enter('sys.ps1 = "? ";sys.ps1 = ">>> "; exit')).toBe(
    ' sys.ps1 = "? ";sys.ps1 = ">>> "; exit\nUse exit() or Ctrl-D (i.e. EOF) to exit',
  )
  p.type('exit\r')
  expect(await p.exit()).toBe(0)
})

onTerminal('await, asyncio.run, tasks that go on while the next input is typed', async () => {
  const p = await start()
  await p.enter('import asyncio')
  expect(await p.enter('await asyncio.sleep(0.01, "slept")')).toMatch(/\n'slept'$/)
  expect(await p.enter('asyncio.run(asyncio.sleep(0.01, "ran"))')).toMatch(/\n'ran'$/)
  await p.block('async def count(n):', 'for i in range(n):', 'yield i', 'await asyncio.sleep(0)', '')
  expect(await p.block('async for i in count(3): print(i)', '')).toMatch(/\n\.\.\.\n0\n1\n2$/)
  expect(await p.block('async with asyncio.timeout(0.05): await asyncio.sleep(5)', '')).toMatch(/\nTimeoutError$/)
  expect(await p.enter('[i async for i in count(3)]')).toMatch(/\n\[0, 1, 2\]$/)
  await p.enter('go = asyncio.Event()')
  await p.block(
    'async def tick():',
    'await go.wait()',
    'print("first")',
    'await asyncio.sleep(0.2)',
    'print("second", end="", flush=True)',
    '',
  )
  await p.enter('t = asyncio.create_task(tick())')
  // text stands on the line while the task prints above it
  p.type('go.set()\r')
  p.type('half = "an inp')
  await p.ends('first\n>>> half = "an inp')
  await p.ends('first\nsecond\n>>> half = "an inp')
  p.type('ut"\r')
  await p.ends('an input"\n>>>')
  expect(await p.enter('half, t.done()')).toMatch(/\n\('an input', True\)$/)
  p.type('\x04')
  expect(await p.exit()).toBe(0)
})

onTerminal('Ctrl-C interrupts what runs or waits and keeps the session', async () => {
  const p = await start()
  await p.enter('import time, asyncio; x = 1')
  const interrupt = async (input: string): Promise<string> => {
    p.type(`print("run" "ning"); ${input}\r`)
    await p.wait('running')
    p.type('\x03')
    return p.wait(/\n>>>$/)
  }
  p.type('print("run" "ning")\rwhile True: pass\r\r')
  await p.wait(/running\n>>> while True: pass\n\.\.\.\n/)
  p.type('\x03')
  expect(await p.wait(/\n>>>$/)).toMatch(/Traceback[^]* {4}while True: pass\n[^]*\nKeyboardInterrupt\n>>>$/)
  expect(await interrupt('time.sleep(30)')).toMatch(/Traceback[^]*, in <module>\n[^]*\nKeyboardInterrupt\n>>>$/)
  expect(await interrupt('await asyncio.sleep(30)')).toMatch(/\nKeyboardInterrupt\n>>>$/)
  expect(await interrupt('asyncio.run(asyncio.sleep(30))')).toMatch(/\nKeyboardInterrupt\n>>>$/)
  expect(await interrupt('input("name? ")')).toMatch(/\nKeyboardInterrupt\n>>>$/)
  // a builtin that gives Node no turn; a Ctrl-C of its first moments is not heard
  p.type('print("run" "ning"); sum(range(10**12))\r')
  await p.wait('running')
  let heard: string | null = null
  for (let i = 0; i < 5 && heard === null; i++) {
    await new Promise((go) => setTimeout(go, 600))
    p.type('\x03')
    heard = await p.wait(/\n>>>$/, 2000).catch(() => null)
  }
  expect(heard).toMatch(/\nKeyboardInterrupt\n>>>$/)
  // a task that keeps everything else from its turn
  await p.block('async def hog():', 'while True: pass', '')
  await p.enter('t = asyncio.create_task(hog())')
  p.type('"kept waiting"\r')
  await p.wait('"kept waiting"\n')
  p.type('\x03')
  expect(await p.wait(/\n>>>$/)).toMatch(/KeyboardInterrupt\n>>>$/)
  expect(await p.enter('t.done()')).toBe(' t.done()\nTrue')
  // at the prompt it forgets what was typed
  p.type('if x:\r')
  await p.wait('\n...')
  p.type('print("never")\x03')
  expect(await p.wait(/KeyboardInterrupt\n>>>$/)).toBe('     print("never")\nKeyboardInterrupt\n>>>')
  expect(await p.enter('x')).toBe(' x\n1')
  expect(await p.enter('name = input("name? ")\rBob')).toMatch(/\nname\? Bob$/)
  expect(await p.enter('name')).toBe(" name\n'Bob'")
  p.type('input("end? ")\r')
  await p.wait('\nend?')
  p.type('\x04')
  expect(await p.wait(/\n>>>$/)).toMatch(/\nEOFError: EOF when reading a line\n>>>$/)
  p.type('raise SystemExit(7)\r')
  expect(await p.exit()).toBe(7)
})

onTerminal('completion', async () => {
  const p = await start()
  expect(await p.enter('impo\tsy\t')).toBe(' import sys')
  expect(await p.enter('sys.maxs\t')).toMatch(/^ sys\.maxsize\n\d+$/)
  expect(await p.enter('"abc".upp\t)')).toBe(` "abc".upper()\n'ABC'`)
  await p.enter('d = {"key": [1]}')
  expect(await p.enter('d["key"].ins\t0, 2); d')).toBe(` d["key"].insert(0, 2); d\n{'key': [2, 1]}`)
  expect(await p.enter('from collections import Ordered\t')).toBe(' from collections import OrderedDict')
  expect(await p.enter('pri\t"a string: pri\t")')).toMatch(/^ print\("a string: pri"\)\na string: pri$/)
  p.type('sys.ver\t\t')
  expect(await p.wait(/\n>>> sys\.version$/)).toMatch(/\nversion +version_info\n/)
  p.type('\x03')
  await p.wait(/\n>>>$/)
  expect(await p.block('if 1:', '\x7f\tpri\t1)', '')).toBe(' if 1:\n...     print(1)\n...\n1')
})

onTerminal('pasted text is one piece', async () => {
  const p = await start()
  p.type(paste('def f(x):\n    if x:\n        return 1\n\n    return 2\n\nf(0), f(1)\n'))
  expect(await p.enter('')).toBe(` def f(x):
...     if x:
...         return 1
...
...     return 2
...
... f(0), f(1)
...
(2, 1)`)
  // moved below the line that wants a block
  p.type(`class A:\r${paste('x = 1\ndef m(self):\n    return self.x\n')}`)
  await p.enter('')
  expect(await p.enter('A().m()')).toBe(' A().m()\n1')
  p.type(paste('>>> 3 + 4\n7\n>>> 5\n5\n'))
  expect(await p.enter('')).toMatch(/ 3 \+ 4\n\.\.\. 5\n\.\.\.\n5$/)
  p.type(`x = ${paste('"one line"')}\r`)
  await p.wait(/\n>>>$/)
  expect(await p.enter('x')).toBe(" x\n'one line'")
})

onTerminal('history is kept between runs', async () => {
  const file = join(folder, 'history')
  const env = { PYTHON_HISTORY: file }
  const first = await start(['-q'], env)
  await first.enter('one = 1')
  await first.block('if one:', 'print("block")', '')
  await first.enter('x = input()\rnot an input')
  first.type('\x04')
  expect(await first.exit()).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe('one = 1\nif one:\n    print("block")\nx = input()\n')
  const second = await start(['-q'], env)
  // Ctrl-R finds an earlier line; Ctrl-G gives up
  second.type('\x12blo')
  await second.ends('(reverse-i-search)`blo\':     print("block")')
  second.type('\x07\x12one\x12')
  await second.ends("(reverse-i-search)`one': one = 1")
  second.type('\r')
  await second.ends('>>> one = 1\n>>>')
  expect(await second.enter(`${UP.repeat(5)} + 1; one`)).toBe(' one = 1 + 1; one\n2')
})

onTerminal('start-up file, -i FILE, exit codes', async () => {
  writeFileSync(join(folder, 'startup.py'), 'from_startup = 42\nimport sys\nsys.ps1 = "in> "\n')
  writeFileSync(join(folder, 'prog.py'), 'import sys\nvalue = sys.argv\ndef f(): return 1/0\nraise SystemExit(3)\n')
  let p = new Pty(['-q'], { cwd: folder, env: { PYTHONSTARTUP: join(folder, 'startup.py') } })
  pty = p
  await p.wait('in>')
  p.type('from_startup\r')
  await p.wait('\n42\nin>')
  p.type('quit()\r')
  expect(await p.exit()).toBe(0)
  p = new Pty(['-i', 'prog.py', 'arg'], { cwd: folder })
  pty = p
  expect(await p.wait('>>>')).toMatch(/^Traceback [^]*prog\.py", line 4, in <module>\n[^]*\nSystemExit: 3\n>>>$/)
  expect(await p.enter('value')).toBe(" value\n['prog.py', 'arg']")
  expect(await p.enter('f()')).toMatch(/prog\.py", line 3, in f\n {4}def f\(\): return 1\/0\n/)
  p.type('raise SystemExit("why")\r')
  expect(await p.exit()).toBe(1)
  expect(p.screen.text).toMatch(/\nwhy$/m)
})

// On a pipe: the sessions of plain/, whose .out files are what CPython shows (record-plain.py).
const PLAIN = new URL('./plain/', import.meta.url)
for (const name of readdirSync(PLAIN).filter((n) => n.endsWith('.in'))) {
  test(`on a pipe: ${name}`, async () => {
    // one file for both streams keeps the order in which they were written
    const both = openSync(join(folder, 'shown'), 'w')
    const child = spawn(CLI, ['-i', '-q'], { stdio: [openSync(new URL(name, PLAIN), 'r'), both, both] })
    const code = await new Promise((done) => child.on('close', done))
    const shown = readFileSync(join(folder, 'shown'), 'utf8')
    expect(`${shown}\n--- exit ${code}\n`).toBe(readFileSync(new URL(name.replace('.in', '.out'), PLAIN), 'utf8'))
  })
}

test('a pipe is shared with the program: input() takes the next line', async () => {
  const child = spawn(CLI, ['-i', '-q'], { stdio: ['pipe', 'pipe', 'ignore'] })
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  child.stdin.end(
    'x = input()\nthe answer\nx\nimport sys\nsys.stdin.readline()\nmore\nawait __import__("asyncio").sleep(0, 5)\n',
  )
  const code = await new Promise((done) => child.on('close', done))
  expect([shown, code]).toEqual(["'the answer'\n'more\\n'\n5\n", 0])
})

onTerminal('the network: a server that goes on behind the prompt, a blocking call that Ctrl-C ends', async () => {
  const p = await start()
  await p.enter('import asyncio, socket')
  await p.block('async def serve(r, w):', 'w.write(await r.readline())', 'await w.drain()', 'w.close()', '')
  await p.enter('server = await asyncio.start_server(serve, "127.0.0.1", 0)')
  await p.enter('at = server.sockets[0].getsockname()')
  await p.enter('r, w = await asyncio.open_connection(*at)')
  expect(await p.enter('w.write(b"hi\\n"); await r.read()')).toMatch(/\nb'hi\\n'$/)
  await p.enter('s = socket.create_connection(at)')
  p.type('print("run" "ning"); s.recv(10)\r')
  await p.wait('running')
  p.type('\x03')
  expect(await p.wait(/\n>>>$/)).toMatch(/; s\.recv\(10\)\n +~~~~~~\^\^\^\^\nKeyboardInterrupt\n>>>$/)
  expect(await p.enter('s.send(b"x\\n"), s.recv(10)')).toMatch(/\n\(2, b'x\\n'\)$/)
  expect(await p.enter('server.close(); s.close(); w.close()')).toMatch(/\)$/)
})
