// The console without a terminal: lines in, inputs out, what is shown; and completion.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Session } from '../../src/api/session.ts'
import { VirtualHost } from '../../src/host/virtual.ts'
import { complete } from '../../src/repl/complete.ts'
import { Console } from '../../src/repl/console.ts'

let host: VirtualHost
let session: Session
let repl: Console
beforeEach(() => {
  host = new VirtualHost()
  session = new Session(host, { ambientLoop: true })
  repl = new Console(session, { filename: (n) => `<python-input-${n}>` })
})
afterEach(() => session.close())

/** Types lines; what was shown. Each item is a line, and every input that becomes whole is run. */
async function type(...lines: string[]): Promise<string> {
  const before = host.stdout.text.length
  const errors = host.stderr.text.length
  for (let i = 0; i < lines.length; i++) {
    let rest: string | null = lines[i]
    while (rest !== null) {
      const pushed = repl.push(rest)
      if (pushed.input !== null) await repl.run(pushed.input)
      rest = pushed.rest
    }
  }
  return host.stdout.text.slice(before) + host.stderr.text.slice(errors)
}

describe('inputs', () => {
  test('values and exceptions', async () => {
    expect(await type('1 + 1', '_ * 2', 'None')).toBe('2\n4\n')
    expect(await type('1/0')).toBe(
      'Traceback (most recent call last):\n  File "<python-input-3>", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n',
    )
  })
  test('a block goes on until an empty line', async () => {
    expect(repl.push('if 1:')).toEqual({ input: null, rest: null, more: true })
    expect(repl.open).toBe(true)
    expect(repl.push('    5').more).toBe(true)
    const { input } = repl.push('    ')
    expect(input).toMatchObject({ source: 'if 1:\n    5\n', filename: '<python-input-0>', error: null })
    expect(repl.open).toBe(false)
  })
  test('a statement at the margin ends it too, where it cannot belong to it', async () => {
    expect(await type('for i in 1, 2: i', 'if 0: 3', 'else: 4', 'x = 5', 'x')).toBe('1\n2\n4\n5\n')
    expect(await type('try: 1/0', 'except E: 2', 'x', '')).toMatch(/^5\n[^]*NameError: name 'E' is not defined\n$/)
  })
  test('strict: only an empty line does', async () => {
    repl = new Console(session, { strict: true })
    expect(await type('if 1: 2', 'x = 5')).toBe(
      '  File "<stdin>", line 2\n    x = 5\n    ^\nSyntaxError: invalid syntax\n',
    )
  })
  test('blank lines within strings and brackets are kept', async () => {
    expect(await type('"""a', '  ', 'b"""')).toBe("'a\\n  \\nb'\n")
    expect(await type('[1,', '', '2]')).toBe('[1, 2]\n')
  })
  test('comments and empty lines are no inputs', async () => {
    expect(await type('', '# comment', '   ', '1/0')).toMatch(/"<python-input-0>"/)
  })
  test('future features stay in force', async () => {
    await type('from __future__ import annotations', 'def f(x: no_such_name): pass', '')
    expect(await type('f.__annotations__')).toBe("{'x': 'no_such_name'}\n")
  })
  test('pasted lines wait for the line that is typed; only the last statement shows its value', async () => {
    repl.paste(['1', 'def f():', '    return 2', ''])
    expect(await type('f()')).toBe('2\n')
    repl.paste(['def g():', '    return 3'])
    expect(repl.push('    # the block may go on').more).toBe(true)
    expect(await type('', 'g()')).toBe('3\n')
  })
  test('SystemExit gives the exit code', async () => {
    const { input } = repl.push('raise SystemExit(300)')
    expect(await repl.run(input as never)).toEqual({ exit: 44 })
  })
  test('sys.last_exc and its older forms', async () => {
    await type('1/0', 'import sys')
    expect(await type('sys.last_exc, sys.last_type is ZeroDivisionError, sys.last_value is sys.last_exc')).toBe(
      "(ZeroDivisionError('division by zero'), True, True)\n",
    )
  })
})

describe('asyncio', () => {
  test('await, tasks from code outside coroutines, asyncio.run', async () => {
    await type('import asyncio', 'async def f(n): await asyncio.sleep(n); return n', '')
    expect(await type('await f(1)')).toBe('1\n')
    expect(await type('t = asyncio.create_task(f(2))', 'await t')).toBe('2\n')
    expect(await type('asyncio.run(f(3))')).toBe('3\n')
    expect(await type('g = asyncio.gather(f(1), f(2))', 'await g')).toBe('[1, 2]\n')
  })
  test('an event that is set outside the loop wakes it', async () => {
    await type('import asyncio', 'e = asyncio.Event()', 'async def f(): await e.wait(); print("woken")', '')
    await type('t = asyncio.create_task(f())', 'await asyncio.sleep(1)')
    expect(await type('e.set()', 'await t')).toBe('woken\n')
  })
})

describe('indentation of the next line', () => {
  test.each([
    [['if x:'], '    '],
    [['if x:  # comment'], '    '],
    [['if x:', '    y'], '    '],
    [['if x:', '    if y:'], '        '],
    [['def f():', '    if x:', '        return 1'], '    '],
    [['for i in x:', '    pass'], ''],
    [['x = [', '    1,'], '    '],
    [['d = {1:'], ''],
    [['x = """if x:'], ''],
    [['class A:', '  def f(self):'], '      '],
    [['@decorator'], ''],
    [['if x:', '    returned = 1'], '    '],
  ])('%j', (lines, expected) => {
    for (const l of lines) expect(repl.push(l).more).toBe(true)
    expect(repl.indentation()).toBe(expected)
  })
})

describe('a clause at the indentation of the block that it ends', () => {
  test.each([
    [['if x:', '    y'], '    else:', 'else:'],
    [['if x:', '    y'], '    elif z:', 'elif z:'],
    [['try:', '    y'], '    except E as e:', 'except E as e:'],
    [['if a:', '    if b:', '        c'], '        else:', '    else:'],
    [['if a:', '    for b in c:', '        d'], '        elif e:', 'elif e:'],
    [['if a:', '    try:', '        b', '    finally:', '        c'], '        else:', 'else:'],
    [['if a:', '    b'], '    elsewhere = 1', '    elsewhere = 1'],
    [['while a:', '    b'], '    except:', '    except:'],
    [['match a:', '    case 1:', '        b'], '        case 2:', '    case 2:'],
    [['if a:', '    if b: c'], '    else:', '    else:'],
  ])('%j %s', (lines, line, expected) => {
    for (const l of lines) repl.push(l)
    expect(repl.placed(line)).toBe(expected)
  })
})

describe('completion', () => {
  const candidates = (line: string, before: string[] = []) =>
    session.sync((rt) => complete(rt, session.globals, before, line))

  beforeEach(async () => {
    await type(
      'import sys, asyncio',
      'class A:',
      '    attr = [1]',
      '    _private = 2',
      '    @property',
      '    def p(self): raise SystemExit',
      '    def method(self): pass',
      '',
    )
    await type('a = A(); d = {"k": "text", 1: a}; alpha = 1; beta = len')
  })
  test.each([
    ['alp', 'alp', ['alpha']],
    ['bet', 'bet', ['beta(']],
    ['impo', 'impo', ['import ']],
    ['fin', 'fin', ['finally:']],
    ['Fals', 'Fals', ['False']],
    ['x = pri', 'pri', ['print(']],
    ['a.', '', ['attr', 'method(', 'p']],
    ['a._', '_', ['_private']],
    ['a.__cl', '__cl', ['__class__(']],
    ['a.attr.ins', 'ins', ['insert(']],
    ['a.attr[0].bit_l', 'bit_l', ['bit_length(']],
    ['d["k"].upp', 'upp', ['upper(']],
    ['print(d[1].meth', 'meth', ['method(']],
    ['"literal".isal', 'isal', ['isalnum(', 'isalpha(']],
    ['[1].app', 'app', ['append(']],
    ['f"{x}".cen', 'cen', ['center(']],
    ['foo(x).', '', []],
    ['a.method().', '', []],
    ['beta(alpha.re', 're', ['real']],
    ['x = [a.attr.ins', 'ins', ['insert(']],
    ['alpha+a.attr.ins', 'ins', ['insert(']],
    ['nothing.', '', []],
    ['1.', '', []],
    ['import asyn', 'asyn', ['asyncio']],
    ['import sys, keyw', 'keyw', ['keyword']],
    ['import asyncio.ta', 'ta', ['taskgroups', 'tasks']],
    ['from asy', 'asy', ['asyncio']],
    ['from asyncio im', 'im', ['import ']],
    ['from asyncio import TaskG', 'TaskG', ['TaskGroup']],
    ['from collections import Counter, Ordered', 'Ordered', ['OrderedDict']],
    ['"in a string: pri', '', []],
    ['x  # comment pri', '', []],
    ['x = ', '', []],
    ['alpha.re', 're', ['real']],
    ['lambda: alp', 'alp', ['alpha']],
    ['not_there', 'not_there', []],
  ])('%s', (line, part, expected) => {
    expect(candidates(line)).toEqual({ part, candidates: expected })
  })
  test('within a string of several lines there is nothing', () => {
    expect(candidates('pri', ['x = """']).candidates).toEqual([])
    expect(candidates('pri', ['x = (1,']).candidates).toEqual(['print('])
  })
  test('nothing typed: names without underscores', () => {
    const all = candidates('').candidates
    expect(all).toContain('alpha')
    expect(all.filter((n) => n.startsWith('_'))).toEqual([])
  })
})
