/**
 * Python objects in JavaScript's hands: what has no JavaScript form of its own (instances, modules, generators, ...) arrives as a `PythonObject`, what can
 * be called as a function. Handed back to the same interpreter they are the very objects they stand for.
 *
 * A handle shows nothing of the interpreter's insides: the value lies in a private field, and attributes are asked for by method, never by property, so
 * that no name a program chooses (`then`, `toJSON`, `constructor`) means anything to JavaScript.
 */

import type { PyValue } from '../objects/object.ts'
import { named } from './errors.ts'

/** What handles ask of their interpreter (bridge.ts). @internal */
export interface HandleOwner {
  getAttribute(v: PyValue, name: string): unknown
  setAttribute(v: PyValue, name: string, to: unknown): void
  hasAttribute(v: PyValue, name: string): boolean
  call(v: PyValue, name: string | null, args: readonly unknown[]): Promise<unknown>
  callSync(v: PyValue, name: string | null, args: readonly unknown[]): unknown
  typeOf(v: PyValue): string
  reprOf(v: PyValue): string
  strOf(v: PyValue): string
}

export class PythonObject {
  static {
    named(PythonObject, 'PythonObject')
  }
  readonly #owner: HandleOwner
  readonly #value: PyValue
  /** @internal */
  constructor(owner: HandleOwner, value: PyValue) {
    this.#owner = owner
    this.#value = value
    Object.freeze(this)
  }
  /** The type's name, with its module unless that is `builtins` or `__main__`. */
  get type(): string {
    return this.#owner.typeOf(this.#value)
  }
  /** The attribute's value, converted. Throws a PythonError (AttributeError) when there is none. */
  get(name: string): any {
    return this.#owner.getAttribute(this.#value, name)
  }
  set(name: string, value: unknown): void {
    this.#owner.setAttribute(this.#value, name, value)
  }
  has(name: string): boolean {
    return this.#owner.hasAttribute(this.#value, name)
  }
  /** Calls a method; a coroutine is awaited. */
  call(name: string, ...args: unknown[]): Promise<any> {
    return this.#owner.call(this.#value, name, args)
  }
  /** Calls a method that needs not wait. */
  callSync(name: string, ...args: unknown[]): any {
    return this.#owner.callSync(this.#value, name, args)
  }
  /** `repr(object)` */
  repr(): string {
    return this.#owner.reprOf(this.#value)
  }
  /** `str(object)` */
  toString(): string {
    return this.#owner.strOf(this.#value)
  }
  /** For the interpreter: what stands behind a handle; `undefined` for everything else. @internal */
  static unwrap(x: object): { readonly owner: HandleOwner; readonly value: PyValue } | undefined {
    return #value in x ? { owner: x.#owner, value: x.#value } : undefined
  }
}

/** A Python callable. Calling it runs it as a run of its own; a coroutine is awaited. */
export interface PythonFunction {
  (...args: any[]): Promise<any>
  /** Calls it here and now; where something must wait that is a PythonError (RuntimeError). */
  sync(...args: any[]): any
  /** The same callable as an object with attributes. */
  readonly object: PythonObject
}

interface Behind {
  readonly owner: HandleOwner
  readonly value: PyValue
}
const behind = new WeakMap<object, Behind>()

/** The JavaScript function of a Python callable. @internal */
export function makeFunction(owner: HandleOwner, value: PyValue, name: string): PythonFunction {
  const f = ((...args: unknown[]) => owner.call(value, null, args)) as unknown as PythonFunction
  const define = (key: string, v: unknown): void => {
    Object.defineProperty(f, key, { value: v, enumerable: false })
  }
  define('name', name)
  define('sync', (...args: unknown[]) => owner.callSync(value, null, args))
  define('object', new PythonObject(owner, value))
  behind.set(f, { owner, value })
  return Object.freeze(f)
}
/** What stands behind a function that `makeFunction` made, or behind a handle. @internal */
export function behindOf(x: object): Behind | undefined {
  return behind.get(x) ?? PythonObject.unwrap(x)
}

/** A number that is a float in Python even where it is integral. */
export class FloatMark {
  readonly value: number
  constructor(value: number) {
    this.value = value
    Object.freeze(this)
  }
}
/** Keyword arguments of a call, as its last argument. */
export class KeywordsMark {
  readonly values: ReadonlyMap<string, unknown>
  constructor(values: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>) {
    this.values = values instanceof Map ? new Map(values) : new Map(Object.entries(values))
    Object.freeze(this)
  }
}

/** What a host function made by `Python.host` gets in front of its arguments. */
export interface HostCall {
  /** Aborted when the Python task that awaits the call is cancelled. */
  readonly signal: AbortSignal
  /** Keyword arguments. */
  readonly kwargs: ReadonlyMap<string, unknown>
}
/** A host function that wants to know of its call. */
export class HostMark {
  readonly call: (call: HostCall, ...args: any[]) => unknown
  constructor(call: (call: HostCall, ...args: any[]) => unknown) {
    this.call = call
    Object.freeze(this)
  }
}
