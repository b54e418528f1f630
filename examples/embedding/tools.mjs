// A tool-calling loop: somebody else's code (a language model's, say) calls asynchronous tools, side by side, within limits; what goes wrong goes back
// to its author as a traceback.
import { LimitError, Python, PythonError } from 'ouroloop'

const sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
const weather = { Paris: 21, Oslo: 12, Cairo: 35 }

const tools = {
  // the signal says that the task which waits for the answer was cancelled
  temperature: Python.host(async ({ signal }, city) => {
    await sleep(city === 'Atlantis' ? 60_000 : 20, signal)
    return weather[city]
  }),
  search: async (words) => [`a page about ${words}`],
}

// what the author sends, one after another
const ANSWERS = [
  'import tools\nsum(tools.temperature(c) for c in ["Paris", "Oslo"])',
  `
import asyncio, tools
async def warmest(cities):
    temperatures = await asyncio.gather(*(tools.temperature(c) for c in cities))
    return max(zip(temperatures, cities))
await warmest(['Paris', 'Oslo', 'Cairo'])`,
  `
async def patient(city):
    try:
        async with asyncio.timeout(0.05):
            return await tools.temperature(city)
    except TimeoutError:
        return await tools.search(f'the weather of {city}')
await patient('Atlantis')`,
  'while True: pass',
]

const py = await Python.create({ modules: { tools }, limits: { wallMs: 500, memoryBytes: 64 << 20 } })
for (const source of ANSWERS) {
  try {
    console.log('result:', JSON.stringify(await py.run(source)))
  } catch (e) {
    if (e instanceof PythonError) console.log('error:', e.message.split('\n').at(-1))
    else if (e instanceof LimitError) console.log('stopped:', e.message)
    else throw e
  }
}
await py.close()
