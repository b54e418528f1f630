// A calculator: formulas from a user, values from the program. Nothing of the machine can be reached, and no formula runs for long.
import { LimitError, Python, PythonError } from 'ouroloop'

const py = await Python.create({ limits: { steps: 100_000, wallMs: 1000, memoryBytes: 16 << 20 } })
await py.run('from math import *')

async function calculate(formula, values = {}) {
  for (const [name, value] of Object.entries(values)) py.globals.set(name, value)
  try {
    return await py.run(formula)
  } catch (e) {
    if (e instanceof PythonError) return `${e.type}: ${e.text}`
    if (e instanceof LimitError) return e.message
    throw e
  }
}

console.log(await calculate('2 ** 100'))
console.log(await calculate('sqrt(x * x + y * y)', { x: 3, y: 4 }))
console.log(await calculate('[round(v * 1.2, 2) for v in prices]', { prices: [9.5, 20, 0.1] }))
console.log(await calculate('1 / (x - 3)'))
console.log(await calculate('9 ** 9 ** 9'))
console.log(await calculate('sum(1 for _ in iter(int, 1))'))
console.log(await calculate('open("/etc/passwd")'))
await py.close()
