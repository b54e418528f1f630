/**
 * Values across the border, copied both ways (docs/embedding.md has the table for users). What one side changes afterwards the other does not see; what
 * has no form on the other side goes as a handle (`PythonObject`, a function) or an opaque object and comes back as itself.
 *
 * Both ways are walked with a list of containers still to be filled, not by recursion, so that deep data cannot overflow the stack, and with a map of
 * what has been converted, so that shared and cyclic structures keep their form.
 *
 * A result is never thenable by accident: JavaScript calls `then` of whatever a promise is resolved with, and `toJSON`, `valueOf` and `toString` of
 * whatever is serialised or added. A dict in which one of these names stands for something callable comes as a Map.
 */
import { bufferOf } from '../objects/buffer.ts'
import { PyBuiltinFunction } from '../objects/builtin.ts'
import { PyDict } from '../objects/dict.ts'
import { PyObject, PyType, type PyValue } from '../objects/object.ts'
import { isCallable } from '../objects/ops/call.ts'
import { normalInt } from '../objects/ops/convert.ts'
import { typeError } from '../objects/ops/errors.ts'
import { fromHost, intOf, textOf, toHost } from '../objects/ops/type-of.ts'
import { PySet } from '../objects/set.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import {
  PyBaseException,
  PyByteArray,
  PyBytes,
  PyFloat,
  PyFunction,
  PyList,
  PyMethod,
  PyTuple,
} from '../objects/values.ts'
import { behindOf, FloatMark, type HandleOwner, HostMark, type PythonFunction, type PythonObject } from './handles.ts'
import { PyHostFunction, PyHostObject } from './host-values.ts'

/** What conversion needs of an interpreter: makers that keep identity. */
export interface Border {
  readonly owner: HandleOwner
  functionFor(v: PyObject, name: string): PythonFunction
  handleFor(v: PyObject): PythonObject
  errorFor(rt: Thread, e: PyBaseException): Error
  hostFunctionFor(f: object, name: string): PyHostFunction
  hostObjectFor(o: unknown): PyHostObject
  exceptionFor(rt: Thread, e: unknown): PyBaseException
  /** An awaitable for a promise. */
  operationFor(rt: Thread, promise: PromiseLike<unknown>, name: string): PyValue
}

// ---------------------------------------------------------------- to JavaScript

/** Names that JavaScript calls by itself. */
const CALLED_BY_JS = ['then', 'toJSON', 'valueOf', 'toString'] as const

/** Whether a dict may become a plain object: all keys are str, and none is a trap. */
function isRecord(d: PyDict): boolean {
  for (const k of d.keyList()) if (textOf(k) === undefined) return false
  for (const name of CALLED_BY_JS) {
    const v = d.getStr(name)
    if (v !== undefined && isCallable(v)) return false
  }
  return true
}

/** Adds an own property, whatever the prototype has under that name. */
export function addProperty(o: Record<string, unknown>, key: string, value: unknown): void {
  if (key in Object.prototype)
    Object.defineProperty(o, key, { value, writable: true, enumerable: true, configurable: true })
  else o[key] = value
}

/** The name of a callable where it is known without asking the program. */
function nameOf(v: PyObject): string {
  if (v instanceof PyFunction) return textOf(v.name) === undefined ? '' : toHost(textOf(v.name) as string)
  if (v instanceof PyBuiltinFunction) return v.native.name
  if (v instanceof PyType) return v.name
  return v instanceof PyMethod && v.func instanceof PyObject ? nameOf(v.func) : ''
}

export function toJs(border: Border, rt: Thread, value: PyValue): unknown {
  const done = new Map<PyObject, unknown>()
  const todo: (() => void)[] = []
  const convert = (v: PyValue): unknown => {
    if (v === null || typeof v === 'boolean' || typeof v === 'string' || typeof v === 'number' || typeof v === 'bigint')
      return v
    if (v instanceof PyFloat) return v.value
    const text = textOf(v)
    if (text !== undefined) return toHost(text)
    const int = intOf(v)
    if (int !== undefined) return int
    const known = done.get(v)
    if (known !== undefined) return known
    if (v instanceof PyList || v instanceof PyTuple) {
      const items = v.items
      const out: unknown[] = new Array(items.length)
      done.set(v, out)
      todo.push(() => {
        for (let i = 0; i < items.length; i++) out[i] = convert(items[i])
      })
      return out
    }
    if (v instanceof PyDict) {
      if (isRecord(v)) {
        const out: Record<string, unknown> = {}
        done.set(v, out)
        todo.push(() => {
          for (const [k, x] of v.entries()) addProperty(out, toHost(textOf(k) as string), convert(x))
        })
        return out
      }
      const out = new Map<unknown, unknown>()
      done.set(v, out)
      todo.push(() => {
        for (const [k, x] of v.entries()) out.set(convert(k), convert(x))
      })
      return out
    }
    if (v instanceof PySet) {
      const out = new Set<unknown>()
      done.set(v, out)
      todo.push(() => {
        for (const x of v.toArray()) out.add(convert(x))
      })
      return out
    }
    let out: unknown
    if (v instanceof PyBytes || v instanceof PyByteArray) out = new Uint8Array(bufferOf(v) as Uint8Array)
    else if (v.cls === T.memoryviewType) {
      const bytes = bufferOf(v)
      out = bytes === undefined ? border.handleFor(v) : new Uint8Array(bytes)
    } else if (v instanceof PyHostFunction || v instanceof PyHostObject) out = v.host
    else if (v instanceof PyBaseException) out = border.errorFor(rt, v)
    else if (isCallable(v)) out = border.functionFor(v, nameOf(v))
    else out = border.handleFor(v)
    done.set(v, out)
    return out
  }
  const result = convert(value)
  for (let work = todo.pop(); work !== undefined; work = todo.pop()) work()
  return result
}

// ---------------------------------------------------------------- to Python

function fromNumber(n: number): PyValue {
  return Number.isSafeInteger(n) && !Object.is(n, -0) ? n : new PyFloat(n)
}

/** Whether an object is `{...}`: of no class, in whatever realm it was made. */
function isPlain(o: object): boolean {
  const proto = Object.getPrototypeOf(o)
  return proto === null || proto === Object.prototype || Object.getPrototypeOf(proto) === null
}

/** Deepest nesting of arrays in a key. */
const KEY_DEPTH = 100

/**
 * Converts what the host hands in. `name` is what functions and promises in it are called. Getters and proxies of the host's run here: what they throw is
 * thrown, and the caller makes it an exception.
 */
export function toPy(border: Border, rt: Thread, value: unknown, name = '<host>'): PyValue {
  const done = new Map<object, PyValue>()
  const todo: (() => void)[] = []
  const convert = (v: unknown, label: string): PyValue => {
    switch (typeof v) {
      case 'undefined':
        return null
      case 'boolean':
        return v
      case 'number':
        return fromNumber(v)
      case 'bigint':
        return normalInt(v)
      case 'string':
        return fromHost(v)
      case 'symbol':
        return border.hostObjectFor(v)
      case 'function': {
        const own = behindOf(v)
        if (own === undefined) return border.hostFunctionFor(v, label)
        if (own.owner !== border.owner)
          throw typeError(rt, 'a function of another interpreter cannot be used in this one')
        return own.value
      }
    }
    if (v === null) return null
    const o = v as object
    const known = done.get(o)
    if (known !== undefined) return known
    const out = convertObject(o, label)
    done.set(o, out)
    return out
  }
  const convertObject = (o: object, label: string): PyValue => {
    const own = behindOf(o)
    if (own !== undefined) {
      if (own.owner !== border.owner) throw typeError(rt, 'an object of another interpreter cannot be used in this one')
      return own.value
    }
    if (o instanceof FloatMark) return new PyFloat(o.value)
    if (o instanceof HostMark) return border.hostFunctionFor(o, label)
    if (Array.isArray(o)) {
      const items: PyValue[] = []
      todo.push(() => {
        for (let i = 0; i < o.length; i++) items.push(convert(o[i], label))
      })
      return new PyList(items)
    }
    if (o instanceof Map) {
      const d = new PyDict()
      todo.push(() => {
        for (const [k, x] of o) d.set(rt, convertKey(k, label, 0), convert(x, label))
      })
      return d
    }
    if (o instanceof Set) {
      const s = new PySet()
      todo.push(() => {
        for (const x of o) s.add(rt, convertKey(x, label, 0))
      })
      return s
    }
    if (o instanceof Uint8Array || o instanceof Uint8ClampedArray) return new PyBytes(new Uint8Array(o))
    if (o instanceof ArrayBuffer) return new PyBytes(new Uint8Array(o.slice(0)))
    if (ArrayBuffer.isView(o) && !(o instanceof DataView))
      return new PyList(Array.from(o as unknown as Iterable<number | bigint>, (x) => convert(x, label)))
    if (o instanceof Error) return border.exceptionFor(rt, o)
    if (typeof (o as { then?: unknown }).then === 'function')
      return border.operationFor(rt, o as PromiseLike<unknown>, label)
    if (isPlain(o)) {
      const d = new PyDict()
      todo.push(() => {
        for (const key of Object.keys(o)) d.set(rt, fromHost(key), convert((o as Record<string, unknown>)[key], key))
      })
      return d
    }
    return border.hostObjectFor(o)
  }
  /** A key or a member of a set: arrays become tuples, which can be hashed. */
  const convertKey = (v: unknown, label: string, depth: number): PyValue => {
    if (!Array.isArray(v)) return convert(v, label)
    if (depth > KEY_DEPTH) throw typeError(rt, 'a key is nested too deeply')
    return new PyTuple(v.map((x) => convertKey(x, label, depth + 1)))
  }
  const result = convert(value, name)
  for (let work = todo.pop(); work !== undefined; work = todo.pop()) work()
  return result
}
