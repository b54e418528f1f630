// Programs whose event loops, tasks and factories are their own: what the host does between runs (completing its promises, interrupting, starting runs,
// closing) may then run their code, and must survive it.
import { expect, test } from 'vitest'
import { Interrupted, LimitError, Python, PythonError } from '../../src/index.ts'

const sleep = (ms: number) => new Promise<void>((go) => setTimeout(go, ms))
const make = () =>
  Python.create({
    modules: {
      host: {
        later: async (x: unknown) => {
          await sleep(5)
          return x
        },
      },
    },
    limits: { steps: 2_000_000, wallMs: 500 },
  })

const PROGRAMS: [string, string][] = [
  [
    'a loop whose call_soon raises',
    `class L(asyncio.SelectorEventLoop):
    armed = False
    def call_soon(self, *a, **k):
        if L.armed: raise ValueError('no')
        return super().call_soon(*a, **k)
async def main():
    f = host.later(1)
    t = asyncio.create_task(f)
    await asyncio.sleep(0)
    L.armed = True
    await t
asyncio.run(main(), loop_factory=L)`,
  ],
  [
    'a loop whose call_soon never returns',
    `class L(asyncio.SelectorEventLoop):
    armed = False
    def call_soon(self, *a, **k):
        while L.armed: pass
        return super().call_soon(*a, **k)
async def main():
    t = asyncio.create_task(host.later(1))
    await asyncio.sleep(0)
    L.armed = True
    await t
asyncio.run(main(), loop_factory=L)`,
  ],
  [
    'a policy whose loops do not run',
    `class L(asyncio.SelectorEventLoop):
    def run_forever(self): pass
class P(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self): return L()
asyncio.set_event_loop_policy(P())`,
  ],
  [
    'a policy whose loops are no loops',
    `class P(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self): return object()
asyncio.set_event_loop_policy(P())`,
  ],
  [
    'a policy that never answers',
    `class P(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        while True: pass
asyncio.set_event_loop_policy(P())`,
  ],
  [
    'a module in the place of asyncio',
    `import sys
class M:
    def __getattr__(self, name):
        while True: pass
sys.modules['asyncio.events'] = sys.modules['_host_call'] = M()`,
  ],
  [
    'a task factory that never answers',
    `def factory(loop, coro, **k):
    while True: pass
await asyncio.sleep(0)
asyncio.get_running_loop().set_task_factory(factory)`,
  ],
  [
    'tasks that do not let themselves be cancelled',
    `class T(asyncio.Task):
    def cancel(self, *a):
        while True: pass
asyncio.get_running_loop().set_task_factory(lambda loop, coro, **k: T(coro, loop=loop, **k)) if asyncio._get_running_loop() else None
await asyncio.sleep(0)
asyncio.get_running_loop().set_task_factory(lambda loop, coro, **k: T(coro, loop=loop, **k))`,
  ],
  [
    'a loop that is stopped again and again',
    `await asyncio.sleep(0)
loop = asyncio.get_running_loop()
def again():
    loop.stop()
    loop.call_soon(again)
again()`,
  ],
  [
    'callbacks without end',
    `await asyncio.sleep(0)
loop = asyncio.get_running_loop()
def again(): loop.call_soon(again)
again()`,
  ],
]

test.each(PROGRAMS)('%s', { timeout: 60_000 }, async (_name, source) => {
  const py = await make()
  const ended = (p: Promise<unknown>): Promise<unknown> =>
    p.then(
      () => 'value',
      (e) => (e instanceof PythonError || e instanceof LimitError || e instanceof Interrupted ? 'ended' : e),
    )
  const outcomes = ['value', 'ended']
  expect(outcomes).toContain(await ended(py.run(`import asyncio, host\n${source}`)))
  const controller = new AbortController()
  const waiting = ended(py.run('await asyncio.sleep(1000)', { signal: controller.signal }))
  const asking = ended(py.run('await host.later(2)'))
  await sleep(20)
  controller.abort()
  expect(outcomes).toContain(await waiting)
  expect(outcomes).toContain(await asking)
  expect(outcomes).toContain(await ended(py.run('host.later')))
  // the host's own events have gone on all the time
  await sleep(1)
  await py.close()
})
