// Runs the forty programs. Each must end in Python data, a Python exception or a limit: never in an object of the host's, a JavaScript error or a hang;
// and the host's own objects are what they were.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LimitError, Python, PythonError, PythonObject } from '../../src/index.ts'
import { PROGRAMS } from './programs.ts'

/** What may be thrown at a caller. */
function thrown(kind: string): unknown {
  switch (kind) {
    case 'frozen':
      return Object.freeze(new Error('frozen'))
    case 'proxy':
      return new Proxy(
        {},
        {
          get() {
            throw new Error('trap')
          },
          getPrototypeOf() {
            throw new Error('trap')
          },
        },
      )
    case 'revoked': {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    }
    case 'null':
      return null
    case 'symbol':
      return Symbol('thrown')
    case 'getter':
      return {
        get name() {
          throw new Error('no name')
        },
        get message() {
          throw new Error('no message')
        },
      }
    case 'cyclic': {
      const e = new Error('cyclic')
      e.cause = e
      return e
    }
    case 'function':
      return () => 'a function'
    default:
      return undefined
  }
}
function given(kind: string): unknown {
  switch (kind) {
    case 'throwing getter':
      return {
        get x() {
          throw new Error('getter')
        },
      }
    case 'proxy':
    case 'revoked':
      return thrown(kind)
    case 'odd then':
      return {
        // biome-ignore lint/suspicious/noThenProperty: that is the attack
        get then() {
          throw new Error('then')
        },
      }
    case 'fake array':
      return Object.create(Array.prototype)
    default:
      return { toString: 'own' }
  }
}

const thing = new (class Secret {
  constructor() {
    Object.defineProperty(this, 'key', { value: 'secret', enumerable: true })
  }
})()
const data = { list: [1, 2], nested: { a: 'b' } }
const hostModule = {
  echo: (x: unknown) => x,
  keywords: (kw: object) => ({ names: Object.keys(kw) }),
  call: (f: { sync(): unknown }) => f.sync(),
  fail: () => {
    throw new Error('failed')
  },
  later: async (x: unknown) => x,
  throws: (kind: string) => {
    throw thrown(kind)
  },
  rejects: (kind: string) => Promise.reject(thrown(kind)),
  gives: given,
  depth: (x: unknown[]) => {
    let n = 0
    for (let at: unknown = x; Array.isArray(at); at = at[0]) n++
    return n
  },
}

/** What must not change: the host's objects, and the prototypes and globals of JavaScript. */
function snapshot(): string {
  const shape = (o: object): string =>
    Reflect.ownKeys(o)
      .map((k) => {
        const d = Object.getOwnPropertyDescriptor(o, k) as PropertyDescriptor
        const v = typeof d.value === 'function' ? `f${d.value.length}${d.value.name}` : typeof d.value
        return `${String(k)}:${v}:${d.writable}${d.enumerable}${d.configurable}`
      })
      .join()
  const builtins = [
    Object,
    Function,
    Array,
    String,
    Number,
    Map,
    Set,
    Promise,
    Error,
    RegExp,
    Symbol,
    BigInt,
    Uint8Array,
  ]
  return JSON.stringify([
    builtins.map((b) => [shape(b), shape(b.prototype)]),
    [Math, JSON, Reflect, globalThis].map((o) => shape(o)),
    shape(thing),
    data,
    shape(hostModule),
    shape(Object.getPrototypeOf(thing)),
    Object.getPrototypeOf(async () => {}).constructor.name,
  ])
}

/** Whether a value is Python data and nothing else. */
function isData(v: unknown, seen = new Set<unknown>()): boolean {
  if (v === null || ['boolean', 'number', 'bigint', 'string'].includes(typeof v)) return true
  if (v === undefined || typeof v === 'symbol' || seen.has(v)) return seen.has(v)
  seen.add(v)
  if (v instanceof PythonObject || v instanceof PythonError) return true
  if (typeof v === 'function') return 'sync' in v && 'object' in v
  if (v instanceof Uint8Array) return true
  if (Array.isArray(v) || v instanceof Set) return [...v].every((x) => isData(x, seen))
  if (v instanceof Map) return [...v].every(([k, x]) => isData(k, seen) && isData(x, seen))
  return Object.getPrototypeOf(v) === Object.prototype && Object.values(v as object).every((x) => isData(x, seen))
}

let before = ''
beforeAll(() => {
  before = snapshot()
})
afterAll(() => expect(snapshot()).toBe(before))

test('there are forty', () => {
  expect(PROGRAMS.length).toBe(40)
  expect(new Set(PROGRAMS.map((p) => p.name)).size).toBe(40)
})

test.each(PROGRAMS.map((p) => [p.name, p] as const))('%s', { timeout: 40_000 }, async (_name, program) => {
  const py = await Python.create({
    modules: { host: hostModule },
    inputs: { thing, data },
    limits: { steps: 20_000_000, wallMs: 3000, memoryBytes: 96 << 20 },
  })
  await py.run('import host')
  let outcome: { value: unknown } | { error: any }
  try {
    outcome = { value: await py.run(program.source) }
  } catch (error) {
    outcome = { error }
  }
  if ('value' in outcome) {
    expect(program.raises ?? program.limit, 'it was to fail').toBe(undefined)
    expect(isData(outcome.value), 'the value is Python data').toBe(true)
    if ('value' in program) expect(outcome.value).toEqual(program.value)
  } else if (outcome.error instanceof LimitError) {
    expect(program.limit ?? outcome.error.message).toContain(outcome.error.limit)
  } else {
    expect(outcome.error, String(outcome.error?.stack)).toBeInstanceOf(PythonError)
    expect(program.raises ?? outcome.error.message).toBe(outcome.error.type)
  }
  expect(snapshot()).toBe(before)
  // the interpreter is as good as before
  if (program.name !== 'redefined builtins')
    expect(await py.run('import asyncio\nawait asyncio.sleep(0, sum([1, 2]))')).toBe(3)
  const closing = performance.now()
  await py.close()
  expect(performance.now() - closing).toBeLessThan(5000)
})
