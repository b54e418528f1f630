// What the command line does in its own way: version and help, the implicit import, internal limits, bad bytes of its own.

import { chmodSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ouro } from './ouro.ts'

const EXAMPLE = resolve(import.meta.dirname, '../../examples/say_after.py')

/** What no user may ever see: a frame of a JavaScript stack. */
const JS_FRAME = /^\s+at .*(?:\.m?js|node:|<anonymous>)/m

test.each(['-V', '--version'])('%s says which Python this is', async (option) => {
  const { stdout, stderr, code } = await ouro([option])
  expect(stdout).toMatch(/^Python 3\.13\.\d+ \(Ouroloop \d+\.\d+\.\d+\)\n$/)
  expect([stderr, code]).toEqual(['', 0])
})

test.each(['-h', '--help', '-?'])('%s prints the usage on standard output', async (option) => {
  const { stdout, stderr, code } = await ouro([option])
  expect(stdout).toMatch(/^usage: \S+ \[option\] \.\.\. \[-c cmd \| -m mod \| file \| -\] \[arg\] \.\.\.\n/)
  for (const name of ['-c cmd', '-m mod', '-W arg', '-X opt', '-V', 'strict-names']) expect(stdout).toContain(name)
  expect([stderr, code]).toEqual(['', 0])
})

test('sys names the language and the implementation', async () => {
  const program = 'import sys; print(sys.version_info[:2], sys.implementation.name, sys.version.split()[0] >= "3.13")'
  const { stdout } = await ouro(['-c', program])
  expect(stdout).toBe('(3, 13) ouroloop True\n')
})

test("the document's example: four lines after two seconds", async () => {
  const { stdout, stderr, code, ms } = await ouro([EXAMPLE])
  expect(stdout.replaceAll(/\d\d:\d\d:\d\d/g, 'TIME')).toBe('started at TIME\nhello\nworld\nfinished at TIME\n')
  expect(stderr).toMatch(
    /^\S*say_after\.py:8: ImplicitImportWarning: module 'time' is used without being imported; .*\n.*\n$/,
  )
  expect(code).toBe(0)
  // One after the other would take three seconds, and a busy machine may need one to start.
  expect(ms).toBeGreaterThan(2000)
  expect(ms).toBeLessThan(4500)
})

test("the document's example: one line a second, the sleeps side by side", async () => {
  // A pipe is buffered, as in CPython, so that the times of single lines show only when the program says otherwise.
  const program = `import sys; sys.stdout.reconfigure(line_buffering=True); exec(open(${JSON.stringify(EXAMPLE)}).read())`
  const seen: { lines: number; at: number }[] = []
  const { stdout } = await ouro(['-W', 'ignore', '-c', program], {
    onOutput: (text) => seen.push({ lines: text.split('\n').length - 1, at: performance.now() }),
  })
  expect(stdout).toMatch(/^started at .*\nhello\nworld\nfinished at .*\n$/)
  const at = (lines: number) => seen.find((event) => event.lines >= lines)!.at
  expect(at(2) - at(1)).toBeGreaterThan(900)
  expect(at(3) - at(2)).toBeGreaterThan(900)
  expect(at(4) - at(1)).toBeGreaterThan(1900)
  expect(at(4) - at(1)).toBeLessThan(2900)
})

const IMPLICIT = { 'x.py': 'def f():\n    return len(time.strftime("%X"))\n\nprint(f(), f(), len(time.tzname))\n' }

test('a module used without being imported: one warning for each name and file, on stderr', async () => {
  const { stdout, stderr, code } = await ouro(['x.py'], { files: IMPLICIT })
  expect(stdout).toBe('8 8 2\n')
  expect(stderr).toBe(
    "x.py:2: ImplicitImportWarning: module 'time' is used without being imported; add 'import time'\n" +
      '  return len(time.strftime("%X"))\n',
  )
  expect(code).toBe(0)
})

test('-W ignore silences the warning', async () => {
  const { stdout, stderr, code } = await ouro(['-W', 'ignore', 'x.py'], { files: IMPLICIT })
  expect([stdout, stderr, code]).toEqual(['8 8 2\n', '', 0])
})

test('-W error makes an exception of it', async () => {
  const { stdout, stderr, code } = await ouro(['-W', 'error', 'x.py'], { files: IMPLICIT })
  expect([stdout, code]).toEqual(['', 1])
  expect(stderr).toMatch(/^Traceback[^]*ImplicitImportWarning: module 'time' is used without being imported/)
})

test("-X strict-names gives CPython's NameError", async () => {
  const { stdout, stderr, code } = await ouro(['-X', 'strict-names', 'x.py'], { files: IMPLICIT })
  expect([stdout, code]).toEqual(['', 1])
  expect(stderr).toBe(
    [
      'Traceback (most recent call last):',
      '  File "x.py", line 4, in <module>',
      '    print(f(), f(), len(time.tzname))',
      '          ~^^',
      '  File "x.py", line 2, in f',
      '    return len(time.strftime("%X"))',
      '               ^^^^',
      "NameError: name 'time' is not defined. Did you forget to import 'time'?",
      '',
    ].join('\n'),
  )
})

test('a name that is no object of an attribute access stays a NameError, with no warning', async () => {
  const program = 'try:\n    queue\nexcept NameError as e:\n    print("no", e)\nprint(time)'
  const { stdout, stderr, code } = await ouro(['-c', program])
  expect([stdout, code]).toEqual(["no name 'queue' is not defined\n", 1])
  expect(stderr).not.toContain('ImplicitImportWarning')
  expect(stderr).toMatch(/NameError: name 'time' is not defined\. Did you forget to import 'time'\?\n$/)
})

test('an attribute access inside a try with handlers stays a NameError', async () => {
  const program = 'def f():\n  try:\n    return json.dumps\n  except NameError:\n    return "none"\nprint(f())'
  const { stdout, stderr } = await ouro(['-c', program])
  expect([stdout, stderr]).toEqual(['none\n', ''])
})

test('nothing is bound', async () => {
  const { stdout } = await ouro(['-W', 'ignore', '-c', 'time.time(); print("time" in globals())'])
  expect(stdout).toBe('False\n')
})

test('an error at the end of a line of 5 MB', async () => {
  const files = { 'x.py': `x = "${'a'.repeat(5_000_000)}" $\n` }
  const { stdout, stderr, code } = await ouro(['x.py'], { files, timeout: 20_000 })
  expect([stdout, code]).toEqual(['', 1])
  expect(stderr).toMatch(/^ {2}File "x\.py", line 1\n[^]*SyntaxError: invalid syntax\n$/)
})

test('5 MB of one list', async () => {
  const files = { 'x.py': `x = [${'1,'.repeat(2_500_000)}]\nprint(len(x))\n` }
  const { stdout, stderr, code } = await ouro(['x.py'], { files, timeout: 30_000 })
  expect([stdout, stderr, code]).toEqual(['2500000\n', '', 0])
}, 40_000)

test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
  const { stdout, stderr, code } = await ouro(['x.py'], {
    files: { 'x.py': '' },
    prepare: (folder) => chmodSync(join(folder, 'x.py'), 0o200),
  })
  expect(stdout).toBe('')
  expect(stderr).toBe("PYTHON: can't open file 'x.py': [Errno 13] Permission denied\n")
  expect(code).toBe(2)
})

test.each([
  ['nested calls to repr', 'x = []\nfor i in range(100000): x = [x]\nrepr(x)'],
  ['a __repr__ that calls itself', 'class A:\n  def __repr__(self): return repr(self)\nrepr(A())'],
  ['an __eq__ that calls itself', 'class A:\n  def __eq__(self, o): return self == o\nA() == A()'],
  ['a __getattr__ that calls itself', 'class A:\n  def __getattr__(self, n): return getattr(self, n)\nA().x'],
  ['a sort key that sorts', 'def k(x): return sorted([x], key=k)\nsorted([1], key=k)'],
])(
  'runaway recursion through builtins: %s',
  async (_name, program) => {
    const { stdout, stderr, code } = await ouro(['-c', program], { timeout: 20_000 })
    expect([stdout, code]).toEqual(['', 1])
    expect(stderr).toMatch(/^RecursionError: maximum recursion depth exceeded/m)
    expect(stderr).not.toMatch(JS_FRAME)
  },
  30_000,
)

test('40,000 deep, when the limit is raised', async () => {
  const program =
    'import sys\nsys.setrecursionlimit(50_000)\ndef f(n): return 0 if n == 0 else 1 + f(n - 1)\nprint(f(40_000))'
  const { stdout, stderr, code } = await ouro(['-c', program])
  expect([stdout, stderr, code]).toEqual(['40000\n', '', 0])
})

test('900 nested __repr__ succeed', async () => {
  const program =
    'class A:\n  def __init__(self, x): self.x = x\n  def __repr__(self): return "a" + repr(self.x)\nx = ""\nfor i in range(900): x = A(x)\nprint(len(repr(x)))'
  const { stdout, stderr, code } = await ouro(['-c', program])
  expect([stdout, stderr, code]).toEqual(['902\n', '', 0])
})
