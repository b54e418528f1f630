/** What except* needs of exception groups: splitting by type, and what is raised again at the end (PEP 654). */
import type { PyValue } from '../objects/object.ts'
import { PyType } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { typeError } from '../objects/ops/errors.ts'
import * as T from '../objects/types.ts'
import { type PyBaseException, PyList, PyTuple } from '../objects/values.ts'
import { matches } from './exception-match.ts'
import type { Frame } from './frame.ts'
import type { ThreadState } from './thread.ts'

/** [matching part, rest] of an exception for one except* clause; a bare exception that matches is wrapped in a group. */
export function splitGroup(
  f: Frame,
  exc: PyBaseException,
  type: PyValue,
): [PyBaseException | null, PyBaseException | null] {
  const rt = f.rt
  const types = type instanceof PyTuple ? type.items : [type]
  for (const t of types) {
    if (!(t instanceof PyType && t.isSubtype(T.BaseException)))
      throw typeError(rt, 'catching classes that do not inherit from BaseException is not allowed')
    if (t.isSubtype(T.BaseExceptionGroup))
      throw typeError(rt, 'catching ExceptionGroup with except* is not allowed. Use except instead.')
  }
  if (!exc.cls.isSubtype(T.BaseExceptionGroup)) {
    if (!matches(f, exc, type)) return [null, exc]
    const group = call(rt, T.BaseExceptionGroup, ['', new PyTuple([exc])]) as PyBaseException
    group.traceback = exc.traceback
    return [group, null]
  }
  if (matches(f, exc, type)) return [exc, null]
  const pair = call(rt, getAttr(rt, exc, 'split'), [type])
  if (!(pair instanceof PyTuple))
    throw typeError(
      rt,
      `${exc.cls.name}.split must return a tuple, not ${(pair as { cls?: PyType }).cls?.name ?? 'int'}`,
    )
  if (pair.items.length < 2)
    throw typeError(rt, `${exc.cls.name}.split must return a 2-tuple, got tuple of size ${pair.items.length}`)
  return [pair.items[0] as PyBaseException | null, pair.items[1] as PyBaseException | null]
}

/** The exceptions of a group that are leaves of `original` too were re-raised, not raised anew. */
function isSameMetadata(a: PyBaseException, b: PyBaseException): boolean {
  return (
    a.traceback === b.traceback &&
    a.cause === b.cause &&
    a.context === b.context &&
    a.attrs !== null &&
    b.attrs !== null &&
    notes(a) === notes(b)
  )
}
function notes(e: PyBaseException): unknown {
  const a = e.attrs
  if (a === null) return undefined
  return a[1] !== null ? a[1].getStr('__notes__') : a[a[0].table.get('__notes__') ?? -1]
}

/** What a try-except* raises at its end, or null: CPython's _PyExc_PrepReraiseStar. */
export function prepareReraiseStar(
  rt: ThreadState,
  original: PyBaseException,
  raised: readonly PyBaseException[],
  rest: PyBaseException | null,
): PyBaseException | null {
  if (!original.cls.isSubtype(T.BaseExceptionGroup)) {
    // a naked exception was wrapped: at most one clause ran
    if (raised.length > 0)
      return raised.length === 1
        ? raised[0]
        : (call(rt, T.BaseExceptionGroup, ['', new PyList([...raised])]) as PyBaseException)
    return rest
  }
  const fresh: PyBaseException[] = []
  const reraised: PyBaseException[] = []
  for (const e of raised)
    (e.cls.isSubtype(T.BaseExceptionGroup) && isSameMetadata(e, original) ? reraised : fresh).push(e)
  if (rest !== null) reraised.push(rest)
  const again = reraised.length === 0 ? null : projection(rt, original, reraised)
  if (fresh.length === 0) return again
  const all = again === null ? fresh : [...fresh, again]
  return call(rt, T.BaseExceptionGroup, ['', new PyList(all)]) as PyBaseException
}

/** The part of `original` whose leaves are in `parts`, nested as in the original. */
function projection(
  rt: ThreadState,
  original: PyBaseException,
  parts: readonly PyBaseException[],
): PyBaseException | null {
  if (parts.length === 1) return parts[0]
  const leaves = new Set<PyBaseException>()
  const collect = (e: PyBaseException): void => {
    if (!e.cls.isSubtype(T.BaseExceptionGroup)) leaves.add(e)
    else for (const x of (getAttr(rt, e, 'exceptions') as PyTuple).items) collect(x as PyBaseException)
  }
  parts.forEach(collect)
  const keep = (e: PyBaseException): PyBaseException | null => {
    if (!e.cls.isSubtype(T.BaseExceptionGroup)) return leaves.has(e) ? e : null
    const inner = (getAttr(rt, e, 'exceptions') as PyTuple).items
    const kept = inner.map((x) => keep(x as PyBaseException)).filter((x): x is PyBaseException => x !== null)
    if (kept.length === 0) return null
    if (kept.length === inner.length && kept.every((x, i) => x === inner[i])) return e
    const g = call(rt, getAttr(rt, e, 'derive'), [new PyTuple(kept)]) as PyBaseException
    g.traceback = e.traceback
    g.context = e.context
    g.cause = e.cause
    return g
  }
  return keep(original)
}
