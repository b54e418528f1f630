// What embedding costs, measured on the built package: making an interpreter and its first run, two hundred of them alive, how soon an endless loop is
// interrupted, and how long the host's events wait for Python. Run it on a quiet machine: `node --expose-gc bench/embedding.mjs`.
import { performance } from 'node:perf_hooks'

const start = performance.now()
const { Python } = await import('../dist/esm/index.js')
const loaded = performance.now() - start

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]
const row = (what, value, unit) => console.log(`${what.padEnd(56)}${value.toFixed(1).padStart(8)} ${unit}`)

row('loading the package', loaded, 'ms')
const first = performance.now()
await (await Python.create()).run('1+1')
row("the first create() and run('1+1') of a process", performance.now() - first, 'ms')

const times = []
for (let i = 0; i < 50; i++) {
  const at = performance.now()
  const py = await Python.create()
  if ((await py.run('1+1')) !== 2) throw new Error('wrong')
  times.push(performance.now() - at)
}
row("create() and run('1+1'), warm, median of 50", median(times), 'ms')

globalThis.gc?.()
const before = process.memoryUsage()
const alive = []
for (let i = 0; i < 200; i++) {
  const py = await Python.create()
  await py.run(`import asyncio\nasync def f(): await asyncio.sleep(0); return ${i}\nawait f()`)
  alive.push(py)
}
globalThis.gc?.()
const after = process.memoryUsage()
row('200 interpreters with asyncio, heap', (after.heapUsed - before.heapUsed) / 2 ** 20, 'MB')
row('resident memory of the whole process', after.rss / 2 ** 20, 'MB')
if ((await alive[7].run('await f()')) !== 7) throw new Error('wrong')
for (const py of alive) await py.close()

const PROGRAMS = [
  ['while True: pass', 'while True: pass'],
  ['calls', 'def f(x): return x + 1\nwhile True: f(1)'],
  ['dict and str', 'd = {}\nn = 0\nwhile True:\n  d[n % 1000] = str(n)\n  n += 1'],
  ['a coroutine', 'import asyncio\nasync def f():\n  while True: pass\nawait f()'],
]
for (const [name, source] of PROGRAMS) {
  const py = await Python.create()
  await py.run('1')
  const late = []
  for (let i = 0; i < 9; i++) {
    const controller = new AbortController()
    let at = 0
    setTimeout(() => {
      at = performance.now()
      controller.abort()
    }, 40)
    await py.run(source, { signal: controller.signal }).catch(() => {})
    late.push(performance.now() - at)
  }
  const gaps = []
  let last = performance.now()
  let watching = true
  const probe = () => {
    const now = performance.now()
    gaps.push(now - last)
    last = now
    if (watching) setImmediate(probe)
  }
  setImmediate(probe)
  await py.run(source, { limits: { wallMs: 1000 } }).catch(() => {})
  watching = false
  row(`${name}: interrupted after, median of 9`, median(late), 'ms')
  row(`${name}: a pause of the host's events, median`, median(gaps), 'ms')
  row(`${name}: the longest`, gaps[gaps.length - 1], 'ms')
  await py.close()
}
