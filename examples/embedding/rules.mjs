// Rules as a plugin: whoever knows the business writes Python, the program calls it and lends it functions.
import { Python, PythonError } from 'ouroloop'

const RULES = `
from customers import orders_of

async def discount(order):
    """The part of the price that the customer need not pay."""
    if order['total'] <= 0:
        raise ValueError(f"order {order['id']} has no total")
    earlier = await orders_of(order['customer'])
    if len(earlier) >= 3:
        return 0.1
    return 0.05 if any(item['kind'] == 'book' for item in order['items']) else 0
`

const database = { ada: ['A-1', 'A-2', 'A-3'], grace: [] }
const py = await Python.create({
  modules: {
    customers: {
      orders_of: async (name) => database[name] ?? [],
    },
  },
  limits: { wallMs: 2000 },
})
await py.run(RULES, { filename: 'rules.py' })
const discount = py.globals.get('discount')

console.log(await discount({ id: 1, customer: 'ada', total: 40, items: [{ kind: 'toy' }] }))
console.log(await discount({ id: 2, customer: 'grace', total: 25, items: [{ kind: 'book' }, { kind: 'toy' }] }))
try {
  await discount({ id: 3, customer: 'ada', total: 0, items: [] })
} catch (e) {
  if (!(e instanceof PythonError)) throw e
  // whoever wrote the rule sees the line
  console.log(e.message)
}
await py.close()
