// Compiled, never run: what the package's types allow and what they refuse.
import {
  type Grants,
  type HostCall,
  Interrupted,
  LimitError,
  type LimitKind,
  type Limits,
  Python,
  PythonError,
  type PythonFrame,
  type PythonFunction,
  type PythonObject,
  type PythonOptions,
} from 'ouroloop'
import { grants, Python as NodePython, stdio } from 'ouroloop/node'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <T extends true>(): T => true as T

const options: PythonOptions = {
  stdout: (text) => void text.length,
  stdin: async () => 'line',
  modules: { shop: { price: async (sku: string) => sku.length, rate: 0.2 } },
  inputs: { items: ['a', 1n, null, new Map(), undefined] },
  limits: { steps: 1, wallMs: 2, memoryBytes: 3 },
}
const py: Python = await Python.create(options)
const untyped = await py.run('1')
is<Equal<typeof untyped, any>>()
const typed = await py.run<number[]>('[1]', {
  signal: new AbortController().signal,
  filename: 'x.py',
  limits: { steps: 1 },
})
is<Equal<typeof typed, number[]>>()
is<Equal<ReturnType<typeof py.runSync<string>>, string>>()
is<Equal<ReturnType<typeof py.import>, Promise<PythonObject>>>()
is<Equal<ReturnType<typeof py.interrupt>, boolean>>()
is<Equal<ReturnType<typeof py.close>, Promise<void>>>()
is<Equal<ReturnType<typeof py.globals.keys>, string[]>>()
is<Equal<typeof py.busy, boolean>>()
py.globals.set('x', Python.float(1))

const f: PythonFunction = py.globals.get('f')
is<Equal<ReturnType<PythonFunction>, Promise<any>>>()
await f(1, Python.kwargs({ key: 2 }), f.sync(), f.object.get('x'))
const module: PythonObject = await py.import('json')
const text: string = module.repr() + module.type + (module.has('x') ? module.callSync('y') : await module.call('z', 1))

const host = Python.host(async (call: HostCall, name: string) => [call.signal.aborted, call.kwargs.get('x'), name])
await Python.create({ modules: { web: { host } } })

try {
  await py.run('x')
} catch (e) {
  if (e instanceof PythonError) {
    const frames: readonly PythonFrame[] = e.frames
    const parts: [string, string, PythonObject, string | null] = [e.type, e.text, e.value, frames[0]?.source ?? null]
    void parts
  } else if (e instanceof LimitError) {
    const kind: LimitKind = e.limit
    const n: number = e.allowed
    void [kind, n]
  } else if (e instanceof Interrupted) void e.cause
}
const limits: Limits = { wallMs: 1 }
const given: Grants = grants({ files: true, env: { A: 'b' }, process: false, network: true })
is<Equal<typeof NodePython, typeof Python>>()
await NodePython.create({ ...stdio(), grants: given, limits })

// @ts-expect-error interpreters are made by create()
new Python()
// @ts-expect-error no such option
await Python.create({ stdOut: () => {} })
// @ts-expect-error a limit is a number
await Python.create({ limits: { steps: '1' } })
// @ts-expect-error source is a text
await py.run(1)
// @ts-expect-error a run's own limits are steps and time
await py.run('1', { limits: { memoryBytes: 1 } })
// @ts-expect-error runSync takes no signal
py.runSync('1', { signal: new AbortController().signal })
// @ts-expect-error the web entry grants nothing of Node's
await Python.create({ grants: { files: true } })
// @ts-expect-error errors are read-only
new LimitError('steps', 1).limit = 'wallMs'
void text
