// Runs in the browser (browser.test.ts) and posts what it finds. The server sends `Content-Security-Policy: script-src 'self'`.
import { Interrupted, LimitError, Python, PythonError } from '/dist/esm/index.js'

const outcome = {}
async function record(name, work) {
  try {
    outcome[name] = await work()
  } catch (e) {
    outcome[name] = `${e.name}: ${e.message}`
  }
}

// the policy is in force: the page itself may not do what the interpreter does without
try {
  outcome.eval = new Function('return "allowed"')()
} catch {
  outcome.eval = 'refused'
}
let printed = ''
const py = await Python.create({
  stdout: (text) => {
    printed += text
  },
  modules: { page: { double: async (n) => n * 2 } },
})
await record('value', () => py.run('1 + 1'))
await record('asyncio', () =>
  py.run(`
import asyncio, page
async def say(delay, what):
    await asyncio.sleep(delay)
    print(what)
await asyncio.gather(say(0.02, 'second'), say(0.01, 'first'))
asyncio_run = None
await asyncio.gather(*(page.double(n) for n in range(3)))`),
)
await record('run', () =>
  py.run('async def main():\n  await asyncio.sleep(0.001)\n  return "ran"\nasyncio.run(main())'),
)
await record('library', () =>
  py.run(
    'import json, dataclasses, enum, datetime, collections, random, textwrap\njson.loads(json.dumps({"a": [1.5, None]}))',
  ),
)
await record('error', () =>
  py.run('def f(): return 1 / 0\nf()').catch((e) => [e instanceof PythonError, e.type, e.frames.length]),
)
await record('limit', () =>
  py.run('while True: pass', { limits: { wallMs: 50 } }).catch((e) => e instanceof LimitError),
)
await record('signal', () =>
  py.run('while True: pass', { signal: AbortSignal.timeout(50) }).catch((e) => e instanceof Interrupted),
)
await record('files', () => py.run('open("x")').catch((e) => e.text))
outcome.printed = printed

// how long the page's own events wait while Python computes
let longest = 0
let last = performance.now()
const channel = new MessageChannel()
let watching = true
channel.port1.onmessage = () => {
  const now = performance.now()
  longest = Math.max(longest, now - last)
  last = now
  if (watching) channel.port2.postMessage(null)
}
channel.port2.postMessage(null)
await py.run('n = 0\nwhile True: n += 1', { limits: { wallMs: 500 } }).catch(() => {})
watching = false
outcome.longest = longest
await py.close()

// the example of docs/embedding.md
const frame = document.createElement('iframe')
frame.src = '/examples/embedding/page.html'
document.body.append(frame)
for (let i = 0; i < 400 && frame.contentDocument?.body?.dataset.done !== 'yes'; i++)
  await new Promise((go) => setTimeout(go, 25))
outcome.example = frame.contentDocument?.getElementById('output')?.textContent

await fetch('/result', { method: 'POST', body: JSON.stringify(outcome) })
