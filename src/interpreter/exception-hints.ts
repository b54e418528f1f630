/**
 * What the traceback adds to an error's text: "Did you mean: 'x'?" for AttributeError, NameError and ImportError, and "Did you forget to
 * import 'm'?". Looking for candidates runs Python code (`__dir__`, properties); whatever that raises means no hint.
 */
import { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttrOr } from '../objects/ops/attributes.ts'
import { callSpecial } from '../objects/ops/call.ts'
import { contains } from '../objects/ops/contains.ts'
import { isException } from '../objects/ops/errors.ts'
import { toArray } from '../objects/ops/iterate.ts'
import { fromHost, textOf, toHost } from '../objects/ops/type-of.ts'
import { suggest } from '../objects/text/suggestions.ts'
import * as T from '../objects/types.ts'
import { type PyBaseException, PyModule } from '../objects/values.ts'
import type { Frame } from './frame.ts'
import { localsDict } from './frame-locals.ts'
import type { ThreadState } from './thread.ts'

function textMember(exc: PyBaseException, index: number): string | null {
  const t = textOf(exc.members?.[index] ?? null)
  return t === undefined ? null : toHost(t)
}

/** The innermost frame of the exception's traceback. */
function innermost(exc: PyBaseException): Frame | null {
  let tb = exc.traceback
  while (tb !== null && tb.next !== null) tb = tb.next
  return tb === null ? null : (tb.frame as Frame)
}

/** dir(v) as sorted texts. */
function dirNames(rt: ThreadState, v: PyValue): string[] {
  const names: string[] = []
  for (const n of toArray(rt, callSpecial(rt, v, '__dir__', []) as PyValue)) {
    const t = textOf(n)
    if (t !== undefined) names.push(toHost(t))
  }
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
const visible = (names: string[], wanted: string) =>
  wanted.startsWith('_') ? names : names.filter((n) => !n.startsWith('_'))

function attributeHint(rt: ThreadState, exc: PyBaseException, wanted: string): string | null {
  const obj = exc.members?.[1] ?? null
  const frame = innermost(exc)
  let names = dirNames(rt, obj)
  const own = frame !== null && localsDict(rt, frame).getStr('self')
  if (own === false || own === undefined || own !== obj) names = visible(names, wanted)
  return suggest(wanted, names)
}

function importHint(rt: ThreadState, exc: PyBaseException, wanted: string): string | null {
  const name = textMember(exc, 1)
  if (name === null) return null
  // CPython asks __import__(name), and so looks at the package on top when the name has dots
  const top = rt.interp.importModule(rt, name.split('.')[0])
  return suggest(wanted, visible(dirNames(rt, top), wanted))
}

function nameHint(rt: ThreadState, exc: PyBaseException, wanted: string): string | null {
  const frame = innermost(exc)
  if (frame === null) return null
  const names: string[] = []
  const locals = localsDict(rt, frame)
  for (const d of [locals, frame.globals, frame.fn.builtins]) {
    if (!(d instanceof PyDict)) continue
    for (const k of d.keyList()) {
      const t = textOf(k)
      if (t !== undefined) names.push(toHost(t))
    }
  }
  const self = locals.getStr('self')
  if (self !== undefined && getAttrOr(rt, self, wanted) !== undefined) return `self.${wanted}`
  return suggest(wanted, names)
}

/** sys.stdlib_module_names holds the name. */
function isLibraryModule(rt: ThreadState, name: string): boolean {
  const sys = rt.interp.modules.getStr('sys')
  const names = sys instanceof PyModule ? sys.dict.getStr('stdlib_module_names') : undefined
  return names !== undefined && names !== null && contains(rt, names, fromHost(name))
}

/** The text to append to the error's own, '' for none. */
export function hintFor(rt: ThreadState, exc: PyBaseException): string {
  const type = exc.cls
  try {
    if (type.isSubtype(T.ImportError)) {
      const wanted = textMember(exc, 3)
      const found = wanted === null ? null : importHint(rt, exc, wanted)
      return found === null ? '' : `. Did you mean: '${found}'?`
    }
    const attribute = type.isSubtype(T.AttributeError)
    if (!attribute && !type.isSubtype(T.NameError)) return ''
    const wanted = textMember(exc, 0)
    if (wanted === null) return ''
    const found = attribute ? attributeHint(rt, exc, wanted) : nameHint(rt, exc, wanted)
    const hint = found === null ? '' : `. Did you mean: '${found}'?`
    if (attribute || !isLibraryModule(rt, wanted)) return hint
    return found === null
      ? `. Did you forget to import '${wanted}'?`
      : `${hint} Or did you forget to import '${wanted}'?`
  } catch (e) {
    if (isException(e, T.Exception)) return ''
    throw e
  }
}
