// Python calls the host: values, keywords, promises under gather, cancellation, errors both ways, re-entry.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Python, PythonError, type PythonFunction } from '../../src/index.ts'

const log: string[] = []
const sleep = (ms: number) => new Promise<void>((go) => setTimeout(go, ms))
let py: Python
beforeAll(async () => {
  py = await Python.create({
    modules: {
      shop: {
        rate: 0.2,
        price: async (sku: string) => {
          log.push(`ask ${sku}`)
          await sleep(20)
          if (sku === 'bad') throw new TypeError('no such sku')
          return 12.5
        },
        add: (a: number, b: number) => a + b,
        all: (...args: unknown[]) => args,
        fail: () => {
          throw new RangeError('out of it')
        },
        slow: Python.host(async ({ signal, kwargs }, ms: number) => {
          signal.addEventListener('abort', () => log.push('aborted'))
          await sleep(ms)
          return [...kwargs]
        }),
        map: (f: PythonFunction, xs: unknown[]) => xs.map((x) => f.sync(x)),
        later: async (f: PythonFunction, x: unknown) => [await f(x)],
        promise: Promise.resolve('kept'),
        rethrow: (f: PythonFunction) => f.sync(),
        swallow: (f: PythonFunction) => {
          try {
            f.sync()
            return 'fine'
          } catch (e) {
            return e instanceof PythonError ? e.type : String(e)
          }
        },
        runs: (source: string) => py.runSync(source),
      },
    },
  })
  await py.run('import shop, asyncio')
})
afterAll(() => py.close())

describe('calls', () => {
  test('values and keywords', async () => {
    expect(await py.run('shop.rate, shop.add(1, 2), shop.add("a", "b")')).toEqual([0.2, 3, 'ab'])
    expect(await py.run('shop.all(1, [2], x=3, constructor=4, __proto__=5)')).toEqual([
      1,
      [2],
      JSON.parse('{"x": 3, "constructor": 4, "__proto__": 5}'),
    ])
    expect(await py.run('repr(shop.add), shop.add.__name__, callable(shop.add)')).toEqual([
      '<host function add>',
      'add',
      true,
    ])
  })
  test('an async function is a coroutine and runs concurrently', async () => {
    expect(await py.run('await shop.price("a")')).toBe(12.5)
    const start = performance.now()
    expect(await py.run('await asyncio.gather(*(shop.price(str(i)) for i in range(20)))')).toEqual(
      new Array(20).fill(12.5),
    )
    expect(performance.now() - start).toBeLessThan(300)
    expect(await py.run('asyncio.run(shop.price("b"))')).toBe(12.5)
    expect(await py.run('await asyncio.create_task(shop.price("c"))')).toBe(12.5)
    expect(await py.run('async with asyncio.TaskGroup() as tg: t = tg.create_task(shop.price("d"))\nt.result()')).toBe(
      12.5,
    )
    expect(await py.run('await shop.promise')).toBe('kept')
  })
  test('cancelling the task aborts the signal', async () => {
    log.length = 0
    const source = `
try:
    await asyncio.wait_for(shop.slow(5000), 0.01)
except TimeoutError:
    r = 'timeout'
r`
    expect(await py.run(source)).toBe('timeout')
    expect(log).toEqual(['aborted'])
    expect(await py.run('await shop.slow(1, x=[1])')).toEqual([['x', [1]]])
    expect(log).toEqual(['aborted'])
  })
  test('so do limits, in the session’s loop and in asyncio.run', async () => {
    for (const source of [
      'await shop.slow(5000)',
      'asyncio.run(shop.slow(5000))',
      'await asyncio.gather(shop.slow(5000), asyncio.sleep(1000))',
    ]) {
      log.length = 0
      await expect(py.run(source, { limits: { wallMs: 40 } })).rejects.toThrow(/more than 40 ms/)
      await sleep(20)
      expect(log, source).toEqual(['aborted'])
    }
  })
  test('the loop waits for the host, which is no deadlock', async () => {
    expect(await py.run('async def only(): return await shop.price("e")\nasyncio.run(only())')).toBe(12.5)
  })
})

describe('errors', () => {
  test('of the host are HostErrors', async () => {
    const source = `
from ouroloop import HostError
got = []
try: shop.fail()
except HostError as e: got += [type(e).__name__, e.name, str(e), e.args]
try: await shop.price('bad')
except HostError as e: got += [e.name, str(e)]
got`
    expect(await py.run(source)).toEqual([
      'HostError',
      'RangeError',
      'out of it',
      ['out of it'],
      'TypeError',
      'no such sku',
    ])
  })
  test('come back as the cause', async () => {
    const e: any = await py.run('shop.fail()').catch((x) => x)
    expect(e).toBeInstanceOf(PythonError)
    expect(e.type).toBe('ouroloop.HostError')
    expect(e.cause).toBeInstanceOf(RangeError)
  })
  test('Python exceptions pass through the host', async () => {
    const source = `
class Mine(Exception): pass
def raises(): raise Mine('through')
try: shop.rethrow(raises)
except Mine as e: r = str(e)
r, shop.swallow(raises)`
    expect(await py.run(source)).toEqual(['through', 'Mine'])
  })
})

describe('re-entry', () => {
  test('host to Python to host to Python', async () => {
    expect(await py.run('shop.map(lambda x: shop.add(x, 1), [1, 2, 3])')).toEqual([2, 3, 4])
    expect(await py.run('sorted([3, 1, 2], key=lambda x: shop.map(lambda y: -y, [x])[0])')).toEqual([3, 2, 1])
    expect(await py.run('x = 5\nshop.runs("x * 2")')).toBe(10)
    expect(await py.run('await shop.later(lambda x: x + 1, 1)')).toEqual([2])
    expect(
      await py.run(
        'async def af(x):\n  await asyncio.sleep(0.001)\n  return await shop.price("in") + x\nawait shop.later(af, 1)',
      ),
    ).toEqual([13.5])
  })
  test('what must wait says so in a synchronous call', async () => {
    expect(await py.run('import time\nshop.swallow(lambda: time.sleep(1))')).toBe('RuntimeError')
  })
  test('deep re-entry ends in RecursionError', async () => {
    const source = `
def deeper(n): return shop.map(lambda x: deeper(x + 1), [n])
try: deeper(0)
except RecursionError: r = 'RecursionError'
r`
    expect(await py.run(source)).toBe('RecursionError')
    expect(await py.run('shop.add(1, 1)')).toBe(2)
  })
})
