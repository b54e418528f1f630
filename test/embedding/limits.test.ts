// Signals, interrupt(), limits, grants, and how long the host's events have to wait for Python.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Interrupted, LimitError, Python, PythonError } from '../../src/index.ts'
import { grants } from '../../src/node.ts'

let py: Python
beforeAll(async () => {
  py = await Python.create()
  await py.run('import asyncio, time')
})
afterAll(() => py.close())
const sleep = (ms: number) => new Promise<void>((go) => setTimeout(go, ms))
const failure = (p: Promise<unknown>): Promise<any> =>
  p.then(
    () => 'it did not fail',
    (e) => e,
  )

const ENDLESS: [string, string][] = [
  ['a loop', 'while True: pass'],
  ['a loop with calls', 'def f(): pass\nwhile True: f()'],
  ['a comprehension', '[0 for _ in iter(int, 1)]'],
  ['a coroutine that computes', 'async def f():\n  while True: pass\nawait f()'],
  ['asyncio.run that computes', 'async def f():\n  while True: pass\nasyncio.run(f())'],
  ['tasks that take turns', 'async def f():\n  while True: await asyncio.sleep(0)\nawait asyncio.gather(f(), f())'],
  ['asyncio.sleep', 'await asyncio.sleep(1000)'],
  ['asyncio.sleep in asyncio.run', 'asyncio.run(asyncio.sleep(1000))'],
  ['time.sleep', 'time.sleep(1000)'],
  ['a future that nobody completes', 'await asyncio.get_running_loop().create_future()'],
]

describe('signals', () => {
  test.each(ENDLESS)('%s', async (_name, source) => {
    const controller = new AbortController()
    const run = failure(py.run(source, { signal: controller.signal }))
    await sleep(30)
    const at = performance.now()
    controller.abort(new Error('enough'))
    const e = await run
    // the machine may be busy with other tests: what the benchmark measures is under 50 ms
    expect(performance.now() - at).toBeLessThan(500)
    expect(e).toBeInstanceOf(Interrupted)
    expect(e.cause.message).toBe('enough')
    expect(await py.run('1 + 1')).toBe(2)
  })
  test('aborted before', async () => {
    const e = await failure(py.run('touched = 1', { signal: AbortSignal.abort() }))
    expect(e).toBeInstanceOf(Interrupted)
    expect(py.globals.has('touched')).toBe(false)
  })
  test('too late', async () => {
    const controller = new AbortController()
    expect(await py.run('7', { signal: controller.signal })).toBe(7)
    controller.abort()
    expect(await py.run('8')).toBe(8)
  })
  test('finally blocks run; whoever swallows the interrupt is ended after a second', async () => {
    const controller = new AbortController()
    const run = failure(
      py.run('log = []\ntry:\n  while True: pass\nfinally: log.append("finally")', { signal: controller.signal }),
    )
    await sleep(20)
    controller.abort()
    expect(await run).toBeInstanceOf(Interrupted)
    expect(py.globals.get('log')).toEqual(['finally'])
    for (const source of [
      'while True:\n  try:\n    while True: pass\n  except BaseException: pass',
      'while True:\n  try: await asyncio.sleep(1000)\n  except BaseException: pass',
      'async def f():\n  while True:\n    try:\n      while True: pass\n    except BaseException: pass\nawait f()',
    ]) {
      const stubborn = new AbortController()
      const ended = failure(py.run(source, { signal: stubborn.signal }))
      await sleep(20)
      stubborn.abort()
      expect(await ended).toBeInstanceOf(Interrupted)
    }
    expect(await py.run('await asyncio.sleep(0, "alive")')).toBe('alive')
  })
})

describe('interrupt()', () => {
  test.each(ENDLESS)('%s', async (_name, source) => {
    const run = failure(py.run(source))
    await sleep(20)
    expect(py.interrupt()).toBe(true)
    expect(await run).toBeInstanceOf(Interrupted)
  })
  test('with nothing to interrupt', () => {
    expect(py.interrupt()).toBe(false)
  })
  test('the program may take it', async () => {
    const run = py.run('try:\n  while True: pass\nexcept KeyboardInterrupt: r = "taken"\nr')
    await sleep(20)
    py.interrupt()
    expect(await run).toBe('taken')
  })
  test("a program's own KeyboardInterrupt is its own", async () => {
    expect((await failure(py.run('raise KeyboardInterrupt'))).type).toBe('KeyboardInterrupt')
  })
})

describe('limits', () => {
  test.each(ENDLESS)('wallMs: %s', async (_name, source) => {
    const e = await failure(py.run(source, { limits: { wallMs: 60 } }))
    expect(e).toBeInstanceOf(LimitError)
    expect(e.limit).toBe('wallMs')
    expect(e.allowed).toBe(60)
  })
  test.each(ENDLESS.slice(0, 6))('steps: %s', async (_name, source) => {
    const e = await failure(py.run(source, { limits: { steps: 200_000 } }))
    expect(e).toBeInstanceOf(LimitError)
    expect(e.limit).toBe('steps')
  })
  test('no handler of the program sees a limit', async () => {
    const source =
      'n = 0\nwhile True:\n  try:\n    while True: n += 1\n  except BaseException: n = -1\n  finally: n = -2'
    expect(await failure(py.run(source, { limits: { steps: 100_000 } }))).toBeInstanceOf(LimitError)
    expect(py.globals.get('n')).toBeGreaterThan(0)
    expect(py.globals.get('n')).toBeLessThan(200_000)
  })
  test('long builtins', async () => {
    for (const source of ['sum(range(10**12))', 'max(range(10**12))', 'all(True for _ in iter(int, 1))'])
      expect(await failure(py.run(source, { limits: { wallMs: 60 } }))).toBeInstanceOf(LimitError)
  })
  test('runSync and calls', async () => {
    expect(() => py.runSync('while True: pass', { limits: { wallMs: 50 } })).toThrow(LimitError)
    const own = await Python.create({ limits: { steps: 100_000 } })
    await own.run('def f():\n  while True: pass\nclass R:\n  def __repr__(self):\n    while True: pass\nr = R()')
    expect(() => own.globals.get('f').sync()).toThrow(LimitError)
    expect(await failure(own.globals.get('f')())).toBeInstanceOf(LimitError)
    expect(() => own.globals.get('r').repr()).toThrow(LimitError)
    expect(
      await failure(own.run('class E(Exception):\n  def __str__(self):\n    while True: pass\nraise E')),
    ).toBeInstanceOf(PythonError)
    await own.close()
  })
  test('each run has its own budget', async () => {
    const own = await Python.create({ limits: { steps: 300_000 } })
    for (let i = 0; i < 5; i++) expect(await own.run('n = 0\nfor i in range(100_000): n += 1\nn')).toBe(100_000)
    for (let i = 0; i < 5; i++)
      expect(await own.run('import asyncio\nn = 0\nfor i in range(100_000): n += 1\nawait asyncio.sleep(0, n)')).toBe(
        100_000,
      )
    await own.close()
  })
  test('a limit ends the run and what it has started, not the tasks of others', async () => {
    const own = await Python.create()
    await own.run(`
import asyncio
ticks = spins = 0
async def clock():
    global ticks
    while True:
        await asyncio.sleep(0.001)
        ticks += 1
async def spin():
    global spins
    while True:
        spins += 1
        await asyncio.sleep(0)
task = asyncio.create_task(clock())
await asyncio.sleep(0)`)
    const other = own.run('await asyncio.sleep(0.3, "other")')
    const source = 'asyncio.create_task(spin())\nawait spin()'
    expect(await failure(own.run(source, { limits: { wallMs: 60 } }))).toBeInstanceOf(LimitError)
    const [ticks, spins] = [own.globals.get('ticks'), own.globals.get('spins')]
    await sleep(50)
    expect(own.globals.get('spins')).toBe(spins)
    expect(own.globals.get('ticks')).toBeGreaterThan(ticks)
    expect(
      await failure(own.run('async def hog():\n  while True: pass\nawait hog()', { limits: { wallMs: 60 } })),
    ).toBeInstanceOf(LimitError)
    expect(await other).toBe('other')
    expect(await own.run('task.done()')).toBe(false)
    await own.close()
  })
  test('wrong values', async () => {
    await expect(Python.create({ limits: { steps: 0 } })).rejects.toThrow(RangeError)
    await expect(Python.create({ limits: { wallMs: Number.NaN } })).rejects.toThrow(RangeError)
  })
})

test('the longest time that the host has to wait is a slice of ten milliseconds', { timeout: 60_000 }, async () => {
  // other processes of a busy machine take their time as well: the best of many short observations is what Python is answerable for
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 40 && best >= 10; i++) {
    let longest = 0
    let last = performance.now()
    let watching = true
    const probe = (): void => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      if (watching) setImmediate(probe)
    }
    setImmediate(probe)
    expect(await failure(py.run('while True: pass', { limits: { wallMs: 60 } }))).toBeInstanceOf(LimitError)
    watching = false
    best = Math.min(best, longest)
  }
  expect(best).toBeLessThan(10)
})

test('the host gets its turns while Python runs', async () => {
  const gaps: number[] = []
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    gaps.push(now - last)
    last = now
  }, 1)
  const run = failure(py.run('while True: pass', { limits: { wallMs: 300 } }))
  expect(await run).toBeInstanceOf(LimitError)
  clearInterval(timer)
  gaps.sort((a, b) => a - b)
  expect(gaps.length).toBeGreaterThan(15)
  // the median is the slice; single gaps may be another process' doing
  expect(gaps[gaps.length >> 1]).toBeLessThan(30)
})

describe('grants', () => {
  test('nothing is granted by default', async () => {
    const rows: [string, string][] = [
      ['open("x")', 'files'],
      ['import os; os.listdir(".")', 'files'],
      ['import os; os.stat("x")', 'files'],
      ['import os; os.getcwd()', 'files'],
      ['import os; os.environ["HOME"]', 'env'],
      ['import os; os.getenv("HOME")', 'env'],
      ['import os; os.getpid()', 'process'],
      ['import os; os.getuid()', 'process'],
    ]
    for (const [source, grant] of rows) {
      const e = await failure(py.run(source))
      expect([source, e.type, e.text]).toEqual([source, 'PermissionError', `this host does not grant '${grant}'`])
    }
  })
  test('what ouroloop/node grants', async () => {
    const own = await Python.create({ grants: grants({ files: true, env: { NAME: 'value' } }) })
    expect(await own.run('import os\nos.environ["NAME"], len(os.environ), "package.json" in os.listdir(".")')).toEqual([
      'value',
      1,
      true,
    ])
    expect((await failure(own.run('os.getpid()'))).type).toBe('PermissionError')
    const all = await Python.create({ grants: grants({ files: true, env: true, process: true }) })
    expect(await all.run('import os\nos.getpid(), os.environ["PATH"]')).toEqual([process.pid, process.env.PATH])
    await Promise.all([own.close(), all.close()])
  })
})

describe('memoryBytes', () => {
  const MB = 1 << 20
  test('one large allocation is a MemoryError, which the program may handle', async () => {
    const own = await Python.create({ limits: { memoryBytes: 32 * MB } })
    for (const source of ["'x' * 10**9", '[0] * 10**8', 'bytes(10**9)', '10 ** 10**9', '"%1000000000d" % 1']) {
      expect([source, (await failure(own.run(source))).type]).toEqual([source, 'MemoryError'])
    }
    expect(await own.run('try: "x" * 10**9\nexcept MemoryError: r = 1\nr')).toBe(1)
    await own.close()
  })
  test.each([
    ['copies', 'l = [1]\nwhile True: l.append(l[:])'],
    ['texts', 'l = []\nwhile True: l.append("x" * 1_000_000)'],
    ['small objects', 'l = []\nwhile True: l.append(object())'],
    ['a dict', 'd = {}\nwhile True: d[len(d)] = str(len(d))'],
    ['frames', 'import sys\nsys.setrecursionlimit(10**9)\ndef f(n): f(n + 1)\nf(0)'],
    ['coroutines', 'l = []\nasync def f(): pass\nwhile True: l.append(f())'],
  ])('what piles up is a LimitError: %s', async (_name, source) => {
    const own = await Python.create({ limits: { memoryBytes: 16 * MB, wallMs: 15_000 } })
    const e = await failure(own.run(source))
    expect(e).toBeInstanceOf(LimitError)
    expect(e.limit).toBe('memoryBytes')
    await own.close()
  })
  test('what is dropped does not count', async () => {
    const own = await Python.create({ limits: { memoryBytes: 16 * MB } })
    expect(await own.run('for i in range(200): x = "x" * 1_000_000\nlen(x)')).toBe(1_000_000)
    expect(await own.run('for i in range(300_000): x = [i] * 10\nlen(x)')).toBe(10)
    expect(await own.run('l = ["x" * 1_000_000] * 1000\nlen(l)')).toBe(1000)
    await own.close()
  })
})
