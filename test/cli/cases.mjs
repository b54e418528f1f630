// Invocations of the command line whose outcome CPython decides: `node test/cli/record.mjs` runs them with CPython and
// writes recorded.json, `recorded.test.ts` compares ours with it. Every case runs in a folder of its own that holds
// `files`. Programs are small; what they prove is in the name.

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string[]} args
 * @property {Record<string, string | Uint8Array>} [files]
 * @property {string} [stdin]
 * @property {Record<string, string>} [env]
 */

const bytes = (...values) => Uint8Array.from(values)
const text = (string) => new TextEncoder().encode(string)
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]))

const numbers = Array.from({ length: 3000 }, (_, i) => i + 1)

/** @type {Case[]} */
const options = [
  { name: '-c with arguments', args: ['-c', 'import sys; print(sys.argv)', 'a', '-b', '--', '-c'] },
  { name: '-c glued to its program', args: ['-cprint(__name__)'] },
  { name: '-c reads several lines', args: ['-c', 'for i in range(2):\n  print(i)\n\nprint("end")'] },
  { name: '-c of nothing', args: ['-c', ''] },
  { name: '-c without a program', args: ['-c'] },
  { name: '-m without a name', args: ['-m'] },
  { name: '-W without an argument', args: ['-W'] },
  { name: 'an unknown short option', args: ['-z', 'x.py'] },
  { name: 'an unknown long option', args: ['--nope'] },
  { name: 'an unknown option after known ones', args: ['-Oz'] },
  {
    name: '-- ends the options',
    args: ['--', '-odd.py', '-x'],
    files: { '-odd.py': 'import sys; print(sys.argv[1:])' },
  },
  { name: '-O takes assertions out', args: ['-O', '-c', 'assert False; print(__debug__)'] },
  { name: '-OO takes docstrings out', args: ['-OO', '-c', 'def f(): "doc"\nprint(f.__doc__, __debug__)'] },
  { name: 'assertions stay without -O', args: ['-c', 'assert False, "no"'] },
  { name: '-X fills sys._xoptions', args: ['-Xfoo=1', '-X', 'bar', '-c', 'import sys; print(sys._xoptions)'] },
  { name: '-I leaves the folder out of sys.path', args: ['-I', 'a.py'], files: { 'a.py': 'import b', 'b.py': '' } },
  { name: '-W error', args: ['-W', 'error', '-c', 'import warnings; warnings.warn("x")'] },
  { name: '-W ignore', args: ['-W', 'ignore', '-c', 'import warnings; warnings.warn("x"); print(1)'] },
  {
    name: '-W with a category',
    args: ['-Werror::FutureWarning', '-c', 'import warnings as w\nw.warn("a")\nw.warn("b", FutureWarning)'],
  },
  { name: 'later -W wins', args: ['-Werror', '-Wignore', '-c', 'import warnings; warnings.warn("x"); print(1)'] },
  { name: '-W with an unknown action', args: ['-W', 'bogus', '-c', 'print(1)'] },
  { name: '-W with an unknown category', args: ['-W', 'error::Nope', '-c', 'print(1)'] },
  { name: 'PYTHONWARNINGS', args: ['-c', 'import warnings; warnings.warn("x")'], env: { PYTHONWARNINGS: 'error' } },
  {
    name: '-u writes at once',
    args: ['-u', '-c', 'import os, sys; print("a"); os.write(1, b"b\\n"); print("c", end=""); os._exit(3)'],
  },
  { name: 'without -u a pipe is buffered', args: ['-c', 'import os; print("a"); os.write(1, b"b\\n")'] },
  {
    name: '-u and the standard streams',
    args: [
      '-Bu',
      '-c',
      'import sys; print([(s.write_through, s.line_buffering, type(s.buffer)) for s in (sys.stdin, sys.stdout, sys.stderr)])',
    ],
  },
  {
    name: 'PYTHONUNBUFFERED',
    args: ['-c', 'import sys; print(sys.stdout.write_through)'],
    env: { PYTHONUNBUFFERED: 'x' },
  },
  {
    name: 'os.dup2 redirects standard output, for programs too',
    args: [
      '-c',
      'import os, sys; f = os.open("out", os.O_CREAT | os.O_RDWR); os.dup2(f, 1); print("into the file", flush=True); os.system("echo shell"); print("more", flush=True); os.write(f, b"end"); print(os.pread(f, 99, 0), file=sys.stderr)',
    ],
  },
  {
    name: 'os.system shares standard output',
    args: ['-c', 'import os; print("a", flush=True); print(os.system("echo b; exit 2"))'],
  },
  { name: 'os.abort', args: ['-c', 'import os; print("lost"); os.abort()'] },
  { name: 'os.kill of itself', args: ['-c', 'import os; print("lost"); os.kill(os.getpid(), 9)'] },
  {
    name: 'PYTHONWARNINGS and -E',
    args: ['-E', '-c', 'import warnings; warnings.warn("x"); print(1)'],
    env: { PYTHONWARNINGS: 'error' },
  },
]

/** @type {Case[]} */
const programs = [
  {
    name: 'a file and its arguments',
    args: ['a.py', '-c', 'x'],
    files: { 'a.py': 'import sys\nprint(sys.argv, __name__, __package__, __spec__)' },
  },
  {
    name: '__file__ is absolute',
    args: ['a.py'],
    files: { 'a.py': 'import os\nprint(os.path.isabs(__file__), os.path.basename(__file__))' },
  },
  {
    name: 'a file imports its neighbour, wherever it is called from',
    args: ['sub/a.py'],
    files: { 'sub/a.py': 'import b\nprint(b.x)', 'sub/b.py': 'x = 5' },
  },
  { name: '- reads standard input', args: ['-', 'x', 'y'], stdin: 'import sys\nprint(sys.argv, __name__)\n' },
  { name: 'piped standard input', args: [], stdin: 'import sys\nprint(sys.argv)\n1/0\n' },
  { name: 'empty standard input', args: [], stdin: '' },
  {
    name: 'the program reads what is piped to it',
    args: ['-c', 'print(input("name? ") + "!")\nprint(input())'],
    stdin: 'Ada\nBob',
  },
  { name: 'input at the end of standard input', args: ['-c', 'input()'], stdin: '' },
  {
    name: '-m runs a module',
    args: ['-m', 'mod', 'a'],
    files: { 'mod.py': 'import sys\nprint(__name__, sys.argv[1:], repr(__package__), __spec__.name)' },
  },
  {
    name: '-m runs a package',
    args: ['-m', 'pk', '1'],
    files: {
      'pk/__init__.py': 'print("init")',
      'pk/__main__.py': 'import sys\nfrom . import other\nprint(__name__, __package__, sys.argv[1:])',
      'pk/other.py': 'print(__name__)',
    },
  },
  {
    name: '-m runs a module in a package',
    args: ['-m', 'pk.tool'],
    files: { 'pk/__init__.py': '', 'pk/tool.py': 'print(__name__, __package__)' },
  },
  { name: '-m of a package that has no __main__', args: ['-m', 'pk'], files: { 'pk/__init__.py': '' } },
  { name: '-m of a module that is not there', args: ['-m', 'nomod'] },
  { name: '-m of a submodule that is not there', args: ['-m', 'json.nomod'] },
  { name: '-m ast', args: ['-m', 'ast', 'x.py'], files: { 'x.py': 'print(1 + 2)\n' } },
  {
    name: 'a folder with a __main__.py',
    args: ['d'],
    files: { 'd/__main__.py': 'import other\nprint(__name__, repr(__package__))', 'd/other.py': 'print(__name__)' },
  },
  { name: 'a folder without one', args: ['d'], files: { 'd/x.py': '' } },
  { name: '-m of a package that is not there', args: ['-m', 'nopkg.mod'] },
  { name: 'paths are not normalised', args: ['./d/../a.py'], files: { 'a.py': '1/0', 'd/x.py': '' } },
  { name: 'a missing file', args: ['nofile.py'] },
  { name: 'a file below a file', args: ['a.py/b.py'], files: { 'a.py': '' } },
]

const exits = [
  'import sys; sys.exit()',
  'import sys; sys.exit(0)',
  'raise SystemExit(3)',
  'raise SystemExit("bye")',
  'raise SystemExit(None)',
  'raise SystemExit([1])',
  'raise SystemExit(256)',
  'raise SystemExit(-1)',
  'raise SystemExit(True)',
  'raise SystemExit(1, 2)',
  'raise SystemExit()',
  'raise SystemExit',
  'exit(4)',
  'quit("out")',
  'class E(SystemExit): pass\nraise E(7)',
  'try:\n  raise SystemExit(5)\nfinally:\n  print("finally")',
  '1/0',
  'raise KeyError("k")',
  'raise Exception("a\\nb")',
  'class E(Exception):\n  def __str__(self): 1/0\nraise E',
  'import sys\nsys.excepthook = lambda *a: print("hook", a[1])\n1/0',
  'import sys\nsys.excepthook = lambda *a: 1/0\nraise ValueError("first")',
].map((program) => ({ name: `exit: ${program.replaceAll('\n', '; ')}`, args: ['-c', program] }))

/** @type {Case[]} */
const output = [
  { name: 'what was printed before a failure is not lost', args: ['-c', 'print("a", end=""); 1/0'] },
  { name: 'a lot of output before a failure', args: ['-c', 'for i in range(20000): print(i)\n1/0'] },
  { name: 'output before an exit code', args: ['-c', 'import sys; sys.stdout.write("x" * 100000); sys.exit(9)'] },
  {
    name: 'bytes and text keep their order',
    args: [
      '-c',
      'import sys\nprint("a")\nsys.stdout.flush()\nsys.stdout.buffer.write(b"b\\n")\nsys.stdout.buffer.flush()\nprint("c")',
    ],
  },
  { name: 'standard error', args: ['-c', 'import sys; print("e", file=sys.stderr); print("o")'] },
  { name: 'text that is no ASCII', args: ['-c', 'print("h\u00e9llo \u2713 \u{1f40d}")'] },
  { name: 'a lone surrogate cannot be printed', args: ['-c', 'print("a\\ud800")'] },
]

/** @type {Case[]} */
const input = [
  { name: 'an empty file', args: ['x.py'], files: { 'x.py': '' } },
  { name: 'a file of one comment without a newline', args: ['x.py'], files: { 'x.py': '# nothing' } },
  { name: 'zeroes', args: ['x.py'], files: { 'x.py': new Uint8Array(300) } },
  { name: 'a zero in the second line', args: ['x.py'], files: { 'x.py': 'x = 1\n\0\n' } },
  {
    name: 'a binary file',
    args: ['x.py'],
    files: { 'x.py': join(bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 0xff, 0xfe, 0x80)) },
  },
  {
    name: 'Latin-1 without a declaration',
    args: ['x.py'],
    files: { 'x.py': join(text('print("'), bytes(0xe9), text('")\n')) },
  },
  {
    name: 'Latin-1 with a declaration',
    args: ['x.py'],
    files: { 'x.py': join(text('# coding: latin-1\nprint("'), bytes(0xe9), text('")\n')) },
  },
  { name: 'an unknown encoding', args: ['x.py'], files: { 'x.py': '# -*- coding: nope-8 -*-\nprint(1)\n' } },
  {
    name: 'a byte order mark',
    args: ['x.py'],
    files: { 'x.py': join(bytes(0xef, 0xbb, 0xbf), text('print("bom")\n')) },
  },
  {
    name: 'a byte order mark against the declaration',
    args: ['x.py'],
    files: { 'x.py': join(bytes(0xef, 0xbb, 0xbf), text('# coding: latin-1\nprint(1)\n')) },
  },
  { name: 'carriage returns', args: ['x.py'], files: { 'x.py': 'if 1:\r\n  print("""a\r\nb""")\r\n' } },
  { name: 'an unterminated string', args: ['x.py'], files: { 'x.py': 'x = "abc\n' } },
  { name: 'an unterminated triple-quoted string', args: ['x.py'], files: { 'x.py': 'y = 1\nx = """abc\n\nmore\n' } },
  { name: 'an unterminated f-string', args: ['x.py'], files: { 'x.py': "x = f'{1} {\n" } },
  { name: 'a bracket that is never closed', args: ['-c', 'print(1'] },
  { name: 'a bracket that closes another', args: ['-c', 'print((1]'] },
  { name: 'tabs against spaces', args: ['x.py'], files: { 'x.py': 'if 1:\n        x = 1\n\ty = 2\n' } },
  { name: 'an indent too much', args: ['x.py'], files: { 'x.py': 'x = 1\n  y = 2\n' } },
  {
    name: '10,000 nested parentheses',
    args: ['x.py'],
    files: { 'x.py': `${'('.repeat(10_000)}${')'.repeat(10_000)}\n` },
  },
  {
    name: '10,000 nested brackets',
    args: ['x.py'],
    files: { 'x.py': `x = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n` },
  },
  { name: '10,000 open braces', args: ['x.py'], files: { 'x.py': '{'.repeat(10_000) } },
  {
    name: '199 nested parentheses',
    args: ['x.py'],
    files: { 'x.py': `print(${'('.repeat(198)}1${')'.repeat(198)})\n` },
  },
  { name: '201 nested parentheses', args: ['x.py'], files: { 'x.py': `x = ${'('.repeat(201)}1${')'.repeat(201)}\n` } },
  { name: 'a sum of 5,000 terms', args: ['x.py'], files: { 'x.py': `print(${Array(5000).fill('1').join('+')})\n` } },
  {
    name: '3,000 elifs',
    args: ['x.py'],
    files: {
      'x.py': `x = 2999\nif x == 0: print(0)\n${numbers.map((i) => `elif x == ${i}: print(${i})\n`).join('')}else: print("none")\n`,
    },
  },
  {
    name: 'a line of 5 MB, one string',
    args: ['x.py'],
    files: { 'x.py': `x = "${'a'.repeat(5_000_000)}"\nprint(len(x))\n` },
  },
  {
    name: '100 blocks deep',
    args: ['x.py'],
    files: {
      'x.py': `${Array.from({ length: 101 }, (_, i) => `${' '.repeat(i)}if 1:\n`).join('')}${' '.repeat(101)}print(1)\n`,
    },
  },
  { name: 'a break that has no loop', args: ['-c', 'break'] },
  {
    name: 'an error from the compiler, in a file',
    args: ['x.py'],
    files: { 'x.py': 'def f():\n    x = 1\n    global x\n' },
  },
  {
    name: 'a syntax error in an imported module',
    args: ['x.py'],
    files: { 'x.py': 'import y\n', 'y.py': 'a = (1\nb = 2\n' },
  },
]

/** @type {Case[]} */
const tracebacks = [
  {
    name: 'a traceback from a file shows its lines',
    args: ['x.py'],
    files: { 'x.py': 'def f(a):\n    return a.b.c\n\nf(1)\n' },
  },
  {
    name: 'a traceback through a module',
    args: ['x.py'],
    files: { 'x.py': 'import y\n\ny.g(0)\n', 'y.py': 'def g(n):\n    return [1 / n]\n' },
  },
  { name: 'a traceback from standard input shows no lines', args: ['-'], stdin: 'def f():\n    1/0\nf()\n' },
  { name: 'endless recursion', args: ['x.py'], files: { 'x.py': 'def f(n):\n    return f(n + 1)\n\nf(0)\n' } },
  {
    name: 'a task that fails',
    args: ['x.py'],
    files: {
      'x.py':
        'import asyncio\n\nasync def main():\n    raise ValueError("no")\n\ntry:\n    asyncio.run(main())\nexcept ValueError as e:\n    print("caught", e)\n',
    },
  },
]

/** @type {Case[]} */
export const CASES = [...options, ...programs, ...exits, ...output, ...input, ...tracebacks]
