/**
 * Making exceptions from TypeScript: `throw typeError(rt, text)`. The text stands where it is raised; how types and values are named
 * in it is decided in type-of.ts. Context, traceback and position are added where the exception enters Python code (the trampoline).
 */
import type { PyType, PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { PyBaseException, PyTuple } from '../values.ts'
import { fromHost } from './type-of.ts'

/** An exception of a builtin type with just a message (types whose constructor does nothing more with it). */
export function error(_rt: Thread, type: PyType, message: string): PyBaseException {
  return new PyBaseException(type, new PyTuple([fromHost(message)]))
}
/** `type(*args)` through the type's own constructor, so that members (value, errno, name, ...) are set. */
export function newException(rt: Thread, type: PyType, args: PyValue[]): PyBaseException {
  const exc = type.slots.new!(rt, type, args, null) as PyBaseException
  type.slots.init?.(rt, exc, args, null)
  return exc
}
export const typeError = (rt: Thread, message: string) => error(rt, T.TypeError, message)
export const valueError = (rt: Thread, message: string) => error(rt, T.ValueError, message)
export const indexError = (rt: Thread, message: string) => error(rt, T.IndexError, message)
export const overflowError = (rt: Thread, message: string) => error(rt, T.OverflowError, message)
export const zeroDivisionError = (rt: Thread, message: string) => error(rt, T.ZeroDivisionError, message)
export const runtimeError = (rt: Thread, message: string) => error(rt, T.RuntimeError, message)
export const systemError = (rt: Thread, message: string) => error(rt, T.SystemError, message)
export const memoryError = (_rt: Thread) => new PyBaseException(T.MemoryError, new PyTuple([]))
export function keyError(_rt: Thread, key: PyValue): PyBaseException {
  return new PyBaseException(T.KeyError, new PyTuple([key]))
}
/** Members of AttributeError: [name, obj]. */
export function attributeError(rt: Thread, message: string, obj?: PyValue, name?: string): PyBaseException {
  const e = error(rt, T.AttributeError, message)
  e.members = [name === undefined ? null : fromHost(name), obj === undefined ? null : obj]
  return e
}
/** Members of NameError: [name]. */
export function nameError(rt: Thread, type: PyType, message: string, name: string): PyBaseException {
  const e = error(rt, type, message)
  e.members = [fromHost(name)]
  return e
}
/** Members of StopIteration: [value]. */
export function stopIteration(_rt: Thread, value: PyValue): PyBaseException {
  const e = new PyBaseException(T.StopIteration, new PyTuple(value === null ? [] : [value]))
  e.members = [value]
  return e
}
/** Members of ImportError: [msg, name, path, name_from]. */
export function importError(
  _rt: Thread,
  type: PyType,
  message: string,
  name: PyValue,
  path: PyValue,
  nameFrom: PyValue = null,
): PyBaseException {
  const text = fromHost(message)
  const e = new PyBaseException(type, new PyTuple([text]))
  e.members = [text, name, path, nameFrom]
  return e
}
/** `caught` is a Python exception of the type (no `__instancecheck__`, as `except` does). */
export function isException(caught: unknown, type: PyType): caught is PyBaseException {
  return caught instanceof PyBaseException && caught.cls.isSubtype(type)
}
