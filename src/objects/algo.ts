/**
 * Where pure algorithms (text/, numbers/) meet Python: they throw PyAlgoError, which becomes the Python exception here. Hot callers
 * catch and convert by `fromAlgo` themselves; the rest wraps the call in `algo`.
 */
import type { PyType, PyValue } from './object.ts'
import { error, newException } from './ops/errors.ts'
import { fromCodePoints, fromHost } from './ops/type-of.ts'
import { type AlgoErrorKind, PyAlgoError, type UnicodeErrorDetails } from './text/algo-error.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyBaseException, PyBytes, PyTuple } from './values.ts'

function typeOfKind(kind: AlgoErrorKind): PyType {
  switch (kind) {
    case 'ValueError':
      return T.ValueError
    case 'TypeError':
      return T.TypeError
    case 'OverflowError':
      return T.OverflowError
    case 'ZeroDivisionError':
      return T.ZeroDivisionError
    case 'IndexError':
      return T.IndexError
    case 'KeyError':
      return T.KeyError
    case 'LookupError':
      return T.LookupError
    case 'MemoryError':
      return T.MemoryError
    case 'UnicodeDecodeError':
      return T.UnicodeDecodeError
    case 'UnicodeEncodeError':
      return T.UnicodeEncodeError
    case 'UnicodeTranslateError':
      return T.UnicodeTranslateError
  }
}

function unicodeObject(kind: AlgoErrorKind, object: UnicodeErrorDetails['object']): PyValue {
  if (typeof object === 'string') return fromHost(object)
  if (kind !== 'UnicodeDecodeError') return fromCodePoints(Uint32Array.from(object))
  return new PyBytes(Uint8Array.from(object))
}

/** The Python exception for what an algorithm threw; anything else comes back as it is, to be thrown again. */
export function fromAlgo(rt: Thread, e: unknown): unknown {
  if (!(e instanceof PyAlgoError)) return e
  const type = typeOfKind(e.kind)
  const d = e.unicode
  if (d !== undefined) {
    const object = unicodeObject(e.kind, d.object)
    const args: PyValue[] = [object, d.start, d.end, fromHost(d.reason)]
    if (e.kind !== 'UnicodeTranslateError') args.unshift(fromHost(d.encoding))
    return newException(rt, type, args)
  }
  if (e.args !== undefined) {
    return new PyBaseException(type, new PyTuple(e.args.map((a) => (typeof a === 'string' ? fromHost(a) : a))))
  }
  if (e.kind === 'MemoryError' && e.message === '') return new PyBaseException(type, new PyTuple([]))
  return error(rt, type, e.message)
}

/** Runs an algorithm; its errors come out as Python exceptions. */
export function algo<R>(rt: Thread, run: () => R): R {
  try {
    return run()
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}
