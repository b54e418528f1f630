// Thousands of operations on values of every kind, put together at random (but the same in every run): each ends in a value, a Python exception or a
// limit. A JavaScript error would be a fault of the interpreter's, which a program must not be able to bring about.
import { expect, test } from 'vitest'
import { Interrupted, LimitError, Python, PythonError } from '../../src/index.ts'

const SETUP = `
import asyncio, collections, contextvars, copy, dataclasses, datetime, enum, functools, host, inspect, io, itertools, json, ouroloop, traceback, types, weakref
def pool():
    return [None, True, -1, 0, 3, 2**70, 1.5, float('nan'), 'a', '', 'é\\U0001f600', b'ab', [], [1, 'x'], (), (1, 2), {}, {'a': 1}, {1, 2}, object(), int,
            type, len, host.echo, thing, slice(1, 2), range(3), iter([1]), (i for i in 'ab'), lambda *a: a, ..., NotImplemented, ValueError('x'),
            memoryview(b'ab'), bytearray(b'x'), 1j, types.SimpleNamespace(a=1), host.later(1), asyncio.Future, collections.deque([1]),
            datetime.datetime(2020, 1, 1), type('C', (), {})()]
def delete(a, b): del a[b]
def store(a, b, c): a[b] = c
def unpack(x): a, *b = x; return [*x, *b]
def reraise(x, y): raise x from y
def match(x):
    match x:
        case [a, *b]: return a
        case {'a': 1, **k}: return k
        case int(y) | str(y): return y
def using(x):
    with x as y: return y
async def wait(x): return await x
async def gather(x, y): return await asyncio.gather(x, y)
`
/** `$` stands for a value of the pool. */
const TEMPLATES = (
  'object.__new__(type($))|type($).__new__(type($))|type($).__new__(type($), $)|$.__init__($)|setattr($, "__class__", type($))|setattr($, "x", $)|' +
  '$ + $|$ - $|$ * $|$ / $|$ % $|$ ** $|$ // $|$ @ $|$ << 3|$ | $|$ & $|$ < $|$ == $|$ in $|$[$]|$[$:$]|delete($, $)|store($, $, $)|-$|~$|abs($)|len($)|' +
  'hash($)|iter($)|next(iter($))|copy.copy($)|copy.deepcopy($)|$.__reduce_ex__(4)|format($, "10.3")|"%s %d" % ($, $)|"{0.a[1]!r:>{1}}".format($, $)|' +
  'f"{$!r:{$}}"|dir($)|vars($)|type("X", (type($),), {})|type("X", (type($), type($)), {"__slots__": ("a",)})|isinstance($, $)|issubclass(type($), $)|' +
  '$($)|$($, $)|$(a=$)|$(*$, **$)|functools.partial($, $)()|functools.reduce($, $)|sorted($, key=$)|list(zip($, $))|dict($)|set($)|tuple($)|bytes($)|' +
  'str($, $)|int($)|float($)|complex($, $)|memoryview($)|exec($)|eval($)|super(type($), $).__init__|property($).__get__($)|classmethod($).__get__($, $)|' +
  'weakref.ref($)()|contextvars.copy_context().run($, $)|asyncio.run($)|asyncio.run(wait($))|asyncio.run(gather($, $))|$.send($)|$.throw($)|$.close()|' +
  '$.cr_frame|inspect.signature($)|json.dumps($, default=$)|host.echo($, $, x=$)|traceback.format_exception($)|reraise($, $)|match($)|using($)|' +
  'unpack($)|enum.Enum($, $)|collections.namedtuple($, $)|collections.Counter($)|ouroloop.HostError($, $).name|setattr(ValueError("x"), "__cause__", $)|' +
  'setattr(ValueError("x"), "args", $)|setattr(lambda: 1, "__code__", $)|types.FunctionType($, $)|types.MethodType($, $)()|object.__getattribute__($, $)|' +
  'object.__setattr__($, "a", 1)|int.__add__($, $)|str.join($, $)|list.sort([$, $], key=$)|dict.fromkeys($, $)|asyncio.Task($)|io.StringIO($).read($)|io.TextIOWrapper($)'
).split(/(?<! )\|(?! )/)

/** mulberry32 */
function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

test('no operation ends in an error of JavaScript', { timeout: 120_000 }, async () => {
  const next = random(20261122)
  const pick = (n: number): number => Math.floor(next() * n)
  const make = async (): Promise<Python> => {
    const py = await Python.create({
      modules: { host: { echo: (x: unknown) => x, later: async (x: unknown) => x } },
      inputs: { thing: new Date(0) },
      limits: { steps: 400_000, wallMs: 3000, memoryBytes: 64 << 20 },
    })
    await py.run(SETUP, { limits: {} })
    return py
  }
  expect(TEMPLATES.length).toBeGreaterThan(100)
  let py = await make()
  for (let i = 0; i < 4000; i++) {
    if (i % 1000 === 999) {
      await py.close()
      py = await make()
    }
    const source = TEMPLATES[pick(TEMPLATES.length)]?.replace(/\$/g, () => `p[${pick(42)}]`)
    try {
      py.runSync(`p = pool()\nr = ${source}\nrepr(r)`)
    } catch (e: any) {
      const ours = e instanceof PythonError || e instanceof LimitError || e instanceof Interrupted
      expect(ours, `${source}: ${e?.cause?.stack ?? e?.stack ?? e}`).toBe(true)
    }
  }
  await py.close()
})
