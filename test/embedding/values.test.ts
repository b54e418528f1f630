// The conversion table of docs/embedding.md, both ways.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Python, PythonError, PythonObject } from '../../src/index.ts'

let py: Python
beforeAll(async () => {
  py = await Python.create({ modules: { host: { same: (x: unknown) => x, list: (...xs: unknown[]) => xs } } })
})
afterAll(() => py.close())

describe('Python to JavaScript', () => {
  const rows: [string, unknown][] = [
    ['None', null],
    ['True', true],
    ['42', 42],
    ['2**53', 2n ** 53n],
    ['-2**100', -(2n ** 100n)],
    ['1.5', 1.5],
    ['2.0', 2],
    ['float("inf")', Number.POSITIVE_INFINITY],
    ['float("nan")', Number.NaN],
    ['-0.0', -0],
    ['"text \\U0001f600 \\ud800"', 'text \u{1f600} \ud800'],
    ['b"\\x00\\xff"', new Uint8Array([0, 255])],
    ['bytearray(b"ab")', new Uint8Array([97, 98])],
    ['memoryview(b"ab")[1:]', new Uint8Array([98])],
    ['[1, [2]]', [1, [2]]],
    ['(1, (2,))', [1, [2]]],
    ['{"a": 1, "b": {"c": None}}', { a: 1, b: { c: null } }],
    [
      '{1: "x", (1, 2): "y"}',
      new Map<unknown, unknown>([
        [1, 'x'],
        [[1, 2], 'y'],
      ]),
    ],
    ['{1, 2}', new Set([1, 2])],
    ['frozenset("a")', new Set(['a'])],
    ['{}', {}],
    ['__import__("collections").OrderedDict(a=1)', { a: 1 }],
    ['__import__("collections").namedtuple("P", "x y")(1, 2)', [1, 2]],
    ['__import__("enum").IntEnum("E", "A B").B', 2],
    ['__import__("enum").StrEnum("E", "A B").B', 'b'],
    ['type("I", (int,), {})(3)', 3],
    ['type("F", (float,), {})(3)', 3],
    ['type("S", (str,), {})("s")', 's'],
  ]
  test.each(rows)('%s', async (source, expected) => {
    expect(await py.run(source)).toStrictEqual(expected)
  })
  test('what has no form becomes a handle or a function', async () => {
    for (const source of ['object()', 'range(3)', '(i for i in "a")', '1j', '...', '__import__("math")', 'iter([])'])
      expect(await py.run(source)).toBeInstanceOf(PythonObject)
    for (const source of ['len', 'lambda: 0', 'int', '[].append', 'type("C", (), {"__call__": lambda s: 1})()'])
      expect(await py.run(source)).toBeTypeOf('function')
    expect(await py.run('ValueError("x")')).toBeInstanceOf(PythonError)
  })
  test('cycles and shared parts keep their form', async () => {
    const list = await py.run('l = [1]\nl.append(l)\nl')
    expect(list[1]).toBe(list)
    const d = await py.run('d = {"x": []}\nd["me"] = d\nd["y"] = d["x"]\nd')
    expect(d.me).toBe(d)
    expect(d.y).toBe(d.x)
  })
  test('depth is no matter', async () => {
    let x = await py.run('x = []\nfor i in range(100_000): x = [x]\nx')
    let depth = 0
    for (; x.length > 0; x = x[0]) depth++
    expect(depth).toBe(100_000)
  })
})

describe('JavaScript to Python', () => {
  const rows: [unknown, string][] = [
    [null, 'None'],
    [undefined, 'None'],
    [true, 'True'],
    [42, '42'],
    [-0, '-0.0'],
    [1.5, '1.5'],
    [2 ** 53, '9007199254740992.0'],
    [2n ** 60n, '1152921504606846976'],
    [7n, '7'],
    [Python.float(2), '2.0'],
    ['\u{1f600}', "'\u{1f600}'"],
    [[1, [2]], '[1, [2]]'],
    [{ a: 1, b: [null] }, "{'a': 1, 'b': [None]}"],
    [Object.assign(Object.create(null), { a: 1 }), "{'a': 1}"],
    [
      new Map<unknown, unknown>([
        [1, 2],
        [[1, 2], 3],
      ]),
      '{1: 2, (1, 2): 3}',
    ],
    [new Set([1, 'a']), "{1, 'a'}"],
    [new Uint8Array([97, 0]), "b'a\\x00'"],
    [new Uint8Array([97, 98]).buffer, "b'ab'"],
    [new Float64Array([1, 2.5]), '[1, 2.5]'],
    [new Date(0), '<host object>'],
    [Symbol('s'), '<host object>'],
    [new (class Thing {})(), '<host object>'],
    [new TypeError('no'), "HostError('no')"],
  ]
  test.each(rows)('%s', (value, expected) => {
    py.globals.set('v', value)
    expect(py.runSync('repr(v)')).toBe(expected)
  })
  test('identity', async () => {
    await py.run('class C: pass\nc = C()\ndef f(x): return x\ng = f\nimport host')
    const c = py.globals.get('c')
    const f = py.globals.get('f')
    expect(py.globals.get('g')).toBe(f)
    expect(await f(c)).toBe(c)
    py.globals.set('c2', c)
    py.globals.set('f2', f)
    expect(await py.run('c2 is c and f2 is f')).toBe(true)
    const thing = new Date()
    const own = (): void => {}
    py.globals.set('thing', thing)
    py.globals.set('own', own)
    expect(py.globals.get('thing')).toBe(thing)
    expect(py.globals.get('own')).toBe(own)
    expect(await py.run('host.same(thing) is thing and host.same(f) is f and host.same(c) is c')).toBe(true)
  })
  test('cycles', async () => {
    const a: unknown[] = []
    a.push(a)
    py.globals.set('a', a)
    expect(await py.run('a[0] is a')).toBe(true)
  })
  test('copies', async () => {
    const a = [1]
    py.globals.set('a', a)
    a.push(2)
    await py.run('a.append(3)')
    expect(a).toEqual([1, 2])
    expect(py.globals.get('a')).toEqual([1, 3])
  })
})

describe('handles and functions', () => {
  test('attributes and methods', async () => {
    await py.run(`
class Account:
    def __init__(self, balance): self.balance = balance
    def add(self, n, *, twice=False): self.balance += n * (2 if twice else 1); return self.balance
    async def later(self, n): return self.balance + n
    def __repr__(self): return f'Account({self.balance})'
def greet(name, *, mark='.'): return f'Hello, {name}{mark}'`)
    const account = await py.globals.get('Account')(10)
    expect(account.type).toBe('Account')
    expect(account.get('balance')).toBe(10)
    account.set('balance', 20)
    expect(await account.call('add', 1)).toBe(21)
    expect(account.callSync('add', 1, Python.kwargs({ twice: true }))).toBe(23)
    expect(await account.call('later', 7)).toBe(30)
    expect(account.has('nothing')).toBe(false)
    expect(() => account.get('nothing')).toThrow(/AttributeError: 'Account' object has no attribute 'nothing'/)
    expect(account.repr()).toBe('Account(23)')
    expect(String(account)).toBe('Account(23)')
    const greet = py.globals.get('greet')
    expect(greet.name).toBe('greet')
    expect(await greet('Ada')).toBe('Hello, Ada.')
    expect(greet.sync('Ada', Python.kwargs({ mark: '!' }))).toBe('Hello, Ada!')
    expect(greet.object.get('__name__')).toBe('greet')
    await expect(greet()).rejects.toThrow(/TypeError: greet\(\) missing 1 required positional argument: 'name'/)
  })
})

describe('results are never thenable', () => {
  test('a dict with callables under names that JavaScript calls comes as a Map', async () => {
    for (const name of ['then', 'toJSON', 'valueOf', 'toString']) {
      const v = await py.run(`{"${name}": lambda *a: 1, "x": 2}`)
      expect(v).toBeInstanceOf(Map)
      expect(v.get('x')).toBe(2)
      expect(await py.run(`{"${name}": 1}`)).toEqual({ [name]: 1 })
    }
  })
  test('names of Object.prototype are ordinary keys', async () => {
    const v = await py.run('{"__proto__": 1, "constructor": 2, "hasOwnProperty": 3}')
    expect(Object.keys(v)).toEqual(['__proto__', 'constructor', 'hasOwnProperty'])
    expect(Object.getPrototypeOf(v)).toBe(Object.prototype)
    py.globals.set('v', v)
    expect(await py.run('v["__proto__"]')).toBe(1)
    const own = JSON.parse('{"__proto__": {"polluted": 1}}')
    py.globals.set('own', own)
    expect(await py.run('own["__proto__"]["polluted"]')).toBe(1)
    expect(({} as any).polluted).toBe(undefined)
  })
})
