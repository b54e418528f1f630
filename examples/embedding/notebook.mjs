// A notebook: cells share one session. Each shows what it printed and its last value; a cell can be interrupted, and tasks go on between cells.
import { Interrupted, Python, PythonError } from 'ouroloop'

let printed = ''
const keep = (text) => {
  printed += text
}
const py = await Python.create({ stdout: keep, stderr: keep })
await py.run('def _show(value):\n    return None if value is None else repr(value)')
const show = py.globals.get('_show')

let number = 0
async function cell(source, options) {
  const name = `In[${++number}]`
  printed = ''
  let result = null
  try {
    result = await show(await py.run(source, { filename: name, ...options }))
  } catch (e) {
    if (!(e instanceof PythonError || e instanceof Interrupted)) throw e
    printed += `${e.message}\n`
  }
  process.stdout.write(`${name}\n${printed}${result === null ? '' : `${result}\n`}`)
}

await cell('squares = {n: n * n for n in range(4)}\nsquares')
await cell('for n, s in squares.items():\n    print(n, s)')
await cell('squares[7]')
await cell(`
import asyncio
ticks = 0
async def clock():
    global ticks
    while True:
        await asyncio.sleep(0.001)
        ticks += 1
task = asyncio.create_task(clock())
await asyncio.sleep(0)`)
await new Promise((go) => setTimeout(go, 200))
await cell('ticks > 3')
await cell('while True: pass', { signal: AbortSignal.timeout(50) })
await cell('task.cancel()\nawait asyncio.wait([task])\ntask.cancelled()')
await py.close()
