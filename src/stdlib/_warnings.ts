/**
 * The core of warnings: filters, registries and what the interpreter's own warnings do. Module `warnings` (Python) has the same rules; once a
 * program has imported it, its filters, its onceregistry and its `_showwarnmsg` are used here, so that catch_warnings() and replaced hooks see everything.
 * Until then warnings are filtered and printed without running any Python code. With -W options `warnings` is imported at the first
 * warning, since it is what understands them.
 */

import type { Frame } from '../interpreter/frame.ts'
import { positionOf, splitLines } from '../interpreter/source-lines.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { registeredSource, SourceCache } from '../interpreter/tracebacks.ts'
import { PyDict } from '../objects/dict.ts'
import { fn, lazy, module } from '../objects/kit.ts'
import { PyType, type PyValue } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { richCompare } from '../objects/ops/compare.ts'
import { runtimeError, typeError } from '../objects/ops/errors.ts'
import { isSubclass } from '../objects/ops/isinstance.ts'
import { reprJs, strJs, strText } from '../objects/ops/text.ts'
import { truth } from '../objects/ops/truth.ts'
import { fromHost, intOf, isStr, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyBaseException, PyList, PyModule, PyTuple, type Text } from '../objects/values.ts'

interface State {
  readonly filters: PyList
  readonly once: PyDict
  version: number
}
const KEY = { name: '_warnings' }

function stateOf(rt: Thread): State {
  let s = rt.interp.state.get(KEY) as State | undefined
  if (s === undefined) {
    const item = (action: string, category: PyType, m: string | null) => new PyTuple([action, null, category, m, 0])
    const filters = new PyList([
      item('default', T.DeprecationWarning, '__main__'),
      item('ignore', T.DeprecationWarning, null),
      item('ignore', T.PendingDeprecationWarning, null),
      item('ignore', T.ImportWarning, null),
      item('ignore', T.ResourceWarning, null),
    ])
    s = { filters, once: new PyDict(), version: 1 }
    rt.interp.state.set(KEY, s)
  }
  return s
}

/** Module `warnings` where it is loaded (or must be, because of -W). */
function warningsModule(rt: Thread): PyDict | null {
  const m = rt.interp.modules.getStr('warnings')
  if (m instanceof PyModule) return m.dict.getStr('_showwarnmsg') === undefined ? null : m.dict
  const options = (rt as ThreadState).interp.options.warnOptions
  if (m !== undefined || options === undefined || options.length === 0) return null
  const loaded = rt.interp.importModule(rt, 'warnings')
  return loaded instanceof PyModule ? loaded.dict : null
}

function matches(rt: Thread, pattern: PyValue, text: Text): boolean {
  if (pattern === null) return true
  if (isStr(pattern)) return truth(rt, richCompare(rt, pattern, text, 2))
  return truth(rt, call(rt, getAttr(rt, pattern, 'match'), [text]))
}

/** Whether the registry knows the key; a registry of other filters is emptied first. */
function already(rt: Thread, registry: PyDict, key: PyValue, version: PyValue, set: boolean): boolean {
  const known = registry.getStr('version')
  if (known === undefined || !truth(rt, richCompare(rt, known, version, 2))) {
    registry.clear()
    registry.setStr('version', version)
  } else {
    const v = registry.get(rt, key)
    if (v !== undefined && truth(rt, v)) return true
  }
  if (set) registry.set(rt, key, true)
  return false
}

/** Where a warning is attributed to. */
interface Place {
  readonly filename: PyValue
  readonly lineno: number
  readonly module: PyValue
  readonly registry: PyDict | null
  /** The source line to show when nothing in Python does it. */
  readonly line: () => string | null
}

function issue(rt: Thread, category: PyType, message: PyValue, place: Place, source: PyValue): void {
  const own = stateOf(rt)
  const python = warningsModule(rt)
  let cls = category
  let text: Text
  let exc: PyValue
  if (message instanceof PyBaseException && message.cls.isSubtype(T.Warning)) {
    text = strText(rt, message)
    cls = message.cls
    exc = message
  } else {
    text = isStr(message) ? (textOf(message) as Text) : strText(rt, message)
    exc = call(rt, cls, [message])
  }
  const version = python?.getStr('_filters_version') ?? own.version
  const key = new PyTuple([text, cls, place.lineno])
  if (place.registry !== null && already(rt, place.registry, key, version, false)) return

  const filters = python?.getStr('filters') ?? own.filters
  if (!(filters instanceof PyList)) throw runtimeError(rt, '_warnings.filters must be a list')
  let action: PyValue | undefined
  let found: PyValue = null
  const module = textOf(place.module) ?? fromHost(strJs(rt, place.module))
  // filters may change while a pattern runs
  for (let i = 0; i < filters.items.length; i++) {
    const item = filters.items[i]
    if (!(item instanceof PyTuple) || item.items.length !== 5) {
      throw runtimeError(rt, `_warnings.filters item ${i} isn't a 5-tuple`)
    }
    const [a, wanted, cat, mod, line] = item.items
    if (!isSubclass(rt, cls, cat)) continue
    const n = intOf(line) ?? 0
    if (n !== 0 && n !== place.lineno) continue
    if (!matches(rt, wanted, text) || !matches(rt, mod, module)) continue
    action = a
    found = item
    break
  }
  action ??= python?.getStr('defaultaction') ?? python?.getStr('_defaultaction') ?? 'default'
  const name = textOf(action)
  const act = name === undefined ? '' : toHost(name)
  switch (act) {
    case 'error':
      throw exc
    case 'ignore':
      return
    case 'once': {
      if (place.registry !== null) place.registry.set(rt, key, true)
      const once = python?.getStr('onceregistry') ?? python?.getStr('_onceregistry') ?? own.once
      if (!(once instanceof PyDict)) throw typeError(rt, '_warnings._onceregistry must be a dict')
      const onceKey = new PyTuple([text, cls])
      const v = once.get(rt, onceKey)
      if (v !== undefined && truth(rt, v)) return
      once.set(rt, onceKey, true)
      break
    }
    case 'always':
    case 'all':
      break
    case 'module': {
      if (place.registry !== null) {
        place.registry.set(rt, key, true)
        const v = place.registry.get(rt, new PyTuple([text, cls, 0]))
        if (v !== undefined && truth(rt, v)) return
        place.registry.set(rt, new PyTuple([text, cls, 0]), true)
      }
      break
    }
    case 'default':
      if (place.registry !== null) place.registry.set(rt, key, true)
      break
    default:
      throw runtimeError(rt, `Unrecognized action (${reprJs(rt, action)}) in warnings.filters:\n ${reprJs(rt, found)}`)
  }
  if (python !== null) {
    const show = python.getStr('_showwarnmsg') as PyValue
    const make = python.getStr('WarningMessage') as PyValue
    const made = call(rt, make, [exc, cls, place.filename, place.lineno, source], ['source'])
    call(rt, show, [made])
    return
  }
  const line = place.line()?.trim() ?? ''
  const head = `${strJs(rt, place.filename)}:${place.lineno}: ${cls.name}: ${toHost(text)}\n`
  // nobody traces allocations here, and CPython says so of every warning about an object
  const advice = source === null ? '' : `${cls.name}: Enable tracemalloc to get the object allocation traceback\n`
  const shown = line === '' ? head : `${head}  ${line}\n`
  ;(rt as ThreadState).interp.writeError(rt as ThreadState, shown + advice)
}

/** The `stacklevel`-th Python frame from the running one, 1 being that; null beyond the outermost. */
function frameAt(rt: ThreadState, stacklevel: number, prefixes: readonly string[]): Frame | null {
  const up = (from: Frame | null): Frame | null => {
    let f = from
    while (f?.code.native) f = f.back
    return f
  }
  let f = up(rt.frame)
  for (let n = stacklevel; n > 1 && f !== null; n--) {
    do f = up((f as Frame).back)
    while (f !== null && prefixes.some((p) => (f as Frame).code.filename.startsWith(p)))
  }
  return f
}
/** The line that a frame is at. */
export function frameLine(f: Frame): number {
  return positionOf(f.node)?.lineno ?? f.code.firstlineno
}

function warnFrom(
  thread: Thread,
  category: PyType,
  message: PyValue,
  stacklevel: number,
  source: PyValue,
  prefixes: readonly string[],
): void {
  const rt = thread as ThreadState
  const f = frameAt(rt, stacklevel, prefixes)
  const globals = f === null ? (rt.interp.modules.getStr('sys') as PyModule).dict : f.globals
  let registry = globals.getStr('__warningregistry__')
  if (!(registry instanceof PyDict)) {
    registry = new PyDict()
    globals.setStr('__warningregistry__', registry)
  }
  const lineno = f === null ? 0 : frameLine(f)
  issue(
    rt,
    category,
    message,
    {
      filename: f === null ? '<sys>' : fromHost(f.code.filename),
      lineno,
      module: globals.getStr('__name__') ?? '<string>',
      registry: registry as PyDict,
      line: () => (f === null ? null : (new SourceCache(rt).lines(f)[lineno - 1] ?? null)),
    },
    source,
  )
}

/** What `interp.warn` does. */
export function issueWarning(rt: Thread, category: PyType, message: string, stacklevel = 1): void {
  warnFrom(rt, category, fromHost(message), stacklevel, null, [])
}

/**
 * The warning about a coroutine that nobody awaited; `coroutine` is shown as its source. Where it was made is told by module `warnings`, if that is known
 * (`cr_origin`).
 */
export function issueUnawaited(rt: Thread, coroutine: PyValue, qualname: string, withOrigin: boolean): void {
  if (withOrigin) {
    const warnings = rt.interp.importModule(rt, 'warnings')
    call(rt, getAttr(rt, warnings, '_warn_unawaited_coroutine'), [coroutine])
  } else warnFrom(rt, T.RuntimeWarning, fromHost(`coroutine '${qualname}' was never awaited`), 1, coroutine, [])
}

/** What `interp.warnAt` does: a warning about a place in a source text. `source` is that text, for the line shown. */
export function issueWarningAt(
  rt: Thread,
  category: PyType,
  message: string,
  filename: string,
  lineno: number,
  source: string | null,
): void {
  const moduleName = filename === '' ? '<unknown>' : filename.replace(/\.py$/i, '')
  issue(
    rt,
    category,
    fromHost(message),
    {
      filename: fromHost(filename),
      lineno,
      module: fromHost(moduleName),
      registry: null,
      line: () =>
        source === null || (filename.startsWith('<') && filename.endsWith('>'))
          ? null
          : (splitLines(source)[lineno - 1] ?? null),
    },
    null,
  )
}

function checkedCategory(rt: Thread, message: PyValue, category: PyValue): PyType {
  if (message instanceof PyBaseException && message.cls.isSubtype(T.Warning)) return message.cls
  if (category === null) return T.UserWarning
  if (!(category instanceof PyType) || !category.isSubtype(T.Warning)) {
    throw typeError(rt, `category must be a Warning subclass, not '${typeName(category)}'`)
  }
  return category
}

export default module(
  '_warnings',
  '_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.',
  [
    fn(
      'warn(message, category=None, stacklevel: ssize = 1, source=None, *, skip_file_prefixes=<unrepresentable>)',
      'Issue a warning, or maybe ignore it or raise an exception.',
      (rt, message, category, stacklevel, source, skip) => {
        const prefixes: string[] = []
        if (skip !== undefined) {
          if (!(skip instanceof PyTuple)) {
            throw typeError(rt, `warn() argument 'skip_file_prefixes' must be tuple, not ${typeName(skip)}`)
          }
          for (const p of skip.items) {
            const t = textOf(p)
            if (t === undefined) throw typeError(rt, `Found non-str '${typeName(p)}' in skip_file_prefixes.`)
            prefixes.push(toHost(t))
          }
        }
        const level = prefixes.length > 0 && stacklevel < 2 ? 2 : stacklevel
        warnFrom(rt, checkedCategory(rt, message, category), message, level, source, prefixes)
      },
    ),
    fn(
      'warn_explicit(message, category, filename, lineno: int, module=<unrepresentable>, registry=None, module_globals=None, source=None)',
      'Issue a warning, or maybe ignore it or raise an exception.',
      (rt, message, category, filename, lineno, given, registry, globals, source) => {
        if (globals !== null && !(globals instanceof PyDict)) {
          throw typeError(rt, `module_globals must be a dict, not '${typeName(globals)}'`)
        }
        if (given === null) return
        if (registry !== null && !(registry instanceof PyDict)) {
          throw typeError(rt, "'registry' must be a dict or None")
        }
        const file = strJs(rt, filename)
        const name = given ?? fromHost(file === '' ? '<unknown>' : file.replace(/\.py$/i, ''))
        const place = { filename, lineno, module: name, registry, line: () => null }
        issue(rt, checkedCategory(rt, message, category), message, place, source)
      },
    ),
    fn('_registered_source(filename, /)', 'The text of a pseudo file like <string> (-c), or None.', (rt, filename) => {
      const t = textOf(filename)
      const text = t === undefined ? undefined : registeredSource(rt.interp, toHost(t))
      return text === undefined || text === null ? null : fromHost(text)
    }),
    fn('_filters_mutated()', 'Tell that the filters have changed.', (rt) => {
      stateOf(rt).version++
    }),
    lazy('filters', (rt) => stateOf(rt).filters),
    lazy('_onceregistry', (rt) => stateOf(rt).once),
    lazy('_defaultaction', () => 'default'),
  ],
)
