/**
 * The text of an exception as CPython prints an uncaught one: chain of causes and contexts, frames with marked source lines, groups, notes.
 *
 * The chain is first gathered into plain records and then written, so that cycles end and what a `__str__` raises is shown instead of
 * the text. Module traceback (Python) is independent of this; both are held to the same recorded outputs.
 */
import { fieldOf } from '../objects/base-exception.ts'
import { groupMembers, isGroup } from '../objects/exception-groups.ts'
import type { PyValue } from '../objects/object.ts'
import { typeModule } from '../objects/object-type.ts'
import { getAttr, getAttrOr } from '../objects/ops/attributes.ts'
import { isException } from '../objects/ops/errors.ts'
import { isSequence, toArray } from '../objects/ops/iterate.ts'
import { reprJs, strJs } from '../objects/ops/text.ts'
import { intOf, isStr, textOf, toHost, typeOf } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { type PyBaseException, PyModule, type PyTraceback } from '../objects/values.ts'
import { hintFor } from './exception-hints.ts'
import type { Frame } from './frame.ts'
import { markedLines, positionOf, splitLines } from './source-lines.ts'
import type { ThreadState } from './thread.ts'

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
const RECURSIVE_CUTOFF = 3
const MAX_GROUP_WIDTH = 15
const MAX_GROUP_DEPTH = 10

export interface FormatOptions {
  /** Only this many innermost frames (sys.tracebacklimit); absent: sys.tracebacklimit itself. */
  readonly limit?: number | null
  /** Whether causes and contexts are shown; true unless given. */
  readonly chain?: boolean
}

/**
 * Source texts by file name that no file holds (`-c`, the REPL's inputs), per interpreter in `interp.state`. Null: many texts go by that name (`<stdin>`), and
 * each code object shows its own.
 */
const SOURCES = { name: 'sources for tracebacks' }
export function registerSource(interp: { state: Map<unknown, any> }, filename: string, source: string | null): void {
  let map = interp.state.get(SOURCES) as Map<string, string | null> | undefined
  if (map === undefined) interp.state.set(SOURCES, (map = new Map()))
  map.set(filename, source)
}

/** The text given to `registerSource`, if any. */
export function registeredSource(interp: { state: Map<unknown, any> }, filename: string): string | null | undefined {
  return (interp.state.get(SOURCES) as Map<string, string | null> | undefined)?.get(filename)
}

/** Finds the lines of a frame's source; one per formatting, so that a file is read once. */
export class SourceCache {
  private readonly rt: ThreadState
  private readonly known = new Map<unknown, readonly string[]>()
  constructor(rt: ThreadState) {
    this.rt = rt
  }
  lines(frame: Frame): readonly string[] {
    const { filename, unit } = frame.code
    const key = registeredSource(this.rt.interp, filename) !== undefined ? unit : filename
    let lines = this.known.get(key)
    if (lines === undefined) {
      lines = splitLines(this.find(frame, filename) ?? '')
      this.known.set(key, lines)
    }
    return lines
  }
  private find(frame: Frame, filename: string): string | null {
    const interp = this.rt.interp
    const registered = registeredSource(interp, filename)
    // several inputs may have had this name: the code knows its own
    if (registered !== undefined) return frame.code.unit.source ?? registered
    // a module's own code: what it was compiled from
    const own = textOf(frame.globals.getStr('__file__') ?? null)
    const file = own === undefined ? null : toHost(own)
    // a script's code may have been compiled under a shorter name than its `__file__`
    if (file !== null && (file === filename || file.endsWith(`/${filename}`)) && frame.code.unit.source !== null) {
      return frame.code.unit.source
    }
    const spec = frame.globals.getStr('__spec__') ?? null
    const origin = spec === null ? null : (getAttrOr(this.rt, spec, 'origin') ?? null)
    if (origin === filename && frame.code.unit.source !== null) return frame.code.unit.source
    if (filename.startsWith('<') && filename.endsWith('>')) return null
    const files = interp.host.files
    if (files === null) return frame.code.unit.source
    try {
      return new TextDecoder().decode(files.readFile(filename)).replace(/^\ufeff/, '')
    } catch {
      return null
    }
  }
}

interface Entry {
  readonly frame: Frame
  readonly filename: string
  readonly lineno: number
  readonly name: string
  readonly node: any
}

function entriesOf(tb: PyTraceback | null, limit: number | null): Entry[] {
  const out: Entry[] = []
  for (let t = tb; t !== null; t = t.next) {
    const frame = t.frame as Frame
    const code = frame.code
    const position = positionOf(t.node)
    out.push({
      frame,
      filename: code.filename,
      lineno: position === null ? t.lineno : position.lineno,
      name: code.name,
      node: t.node,
    })
  }
  if (limit === null) return out
  return limit <= 0 ? [] : out.slice(-limit)
}

/** Where an exception was raised, outermost call first: what a program outside may ask of a traceback. */
export function tracebackFrames(
  rt: ThreadState,
  exc: PyBaseException,
): { filename: string; lineno: number; name: string; source: string | null }[] {
  const sources = new SourceCache(rt)
  return entriesOf(exc.traceback, null).map((e) => ({
    filename: e.filename,
    lineno: e.lineno,
    name: e.name,
    source: sources.lines(e.frame)[e.lineno - 1]?.trim() ?? null,
  }))
}

/** Frames of a traceback, one string with a newline at each line's end. */
function formatEntries(entries: readonly Entry[], sources: SourceCache): string {
  let text = ''
  let last: Entry | null = null
  let count = 0
  const more = () => {
    const n = count - RECURSIVE_CUTOFF
    return n > 0 ? `  [Previous line repeated ${n} more time${n > 1 ? 's' : ''}]\n` : ''
  }
  for (const e of entries) {
    if (last === null || last.filename !== e.filename || last.lineno !== e.lineno || last.name !== e.name) {
      text += more()
      last = e
      count = 0
    }
    if (++count > RECURSIVE_CUTOFF) continue
    text += `  File "${e.filename}", line ${e.lineno}, in ${e.name}\n`
    text += markedLines(sources.lines(e.frame), e.lineno, positionOf(e.node))
  }
  return text + more()
}

/** What is known of one exception before anything is written. */
interface Described {
  readonly exc: PyBaseException
  readonly entries: Entry[]
  readonly header: string
  readonly only: string
  readonly chained: Described | null
  readonly message: string
  readonly group: Described[] | null
}

function safely(rt: ThreadState, what: string, how: 'str' | 'repr', v: PyValue): string {
  try {
    return how === 'str' ? strJs(rt, v) : reprJs(rt, v)
  } catch (e) {
    if (isException(e, T.BaseException)) return `<${what} ${how}() failed>`
    throw e
  }
}

/** `module.qualname` of the exception's type; builtins and `__main__` are left out. */
export function exceptionTypeName(exc: PyBaseException): string {
  const module = typeModule(exc.cls)
  if (module === null) return `<unknown>.${exc.cls.qualname}`
  return module === 'builtins' || module === '__main__' ? exc.cls.qualname : `${module}.${exc.cls.qualname}`
}

function notesOf(rt: ThreadState, exc: PyBaseException): string {
  let notes: PyValue | undefined
  try {
    notes = getAttr(rt, exc, '__notes__')
  } catch (e) {
    if (isException(e, T.AttributeError)) return ''
    if (!isException(e, T.Exception)) throw e
    return `Ignored error getting __notes__: ${safely(rt, '__notes__', 'repr', e)}\n`
  }
  if (notes === null) return ''
  const t = typeOf(notes)
  const sequence = isSequence(notes) && !isStr(notes) && !t.isSubtype(T.bytesType) && !t.isSubtype(T.setType)
  if (!sequence) return `${safely(rt, '__notes__', 'repr', notes)}\n`
  return toArray(rt, notes)
    .map((n) => `${safely(rt, 'note', 'str', n)}\n`)
    .join('')
}

function finalLine(type: string, text: string): string {
  return text === '' ? `${type}\n` : `${type}: ${text}\n`
}

function formatSyntaxError(rt: ThreadState, exc: PyBaseException): string {
  const member = (i: number) => fieldOf(exc, i)
  const lineno = member(2)
  const filename = member(1)
  let out = ''
  let suffix = ''
  const falsy = filename === null || filename === ''
  if (lineno !== null) out += `  File "${falsy ? '<string>' : strJs(rt, filename)}", line ${strJs(rt, lineno)}\n`
  else if (filename !== null) suffix = ` (${strJs(rt, filename)})`
  const given = textOf(member(4))
  if (given !== undefined) {
    const right = toHost(given).replace(/\n+$/, '')
    const left = right.replace(/^[ \n\f]+/, '')
    const rightPoints = Array.from(right)
    const leftPoints = Array.from(left)
    const spaces = rightPoints.length - leftPoints.length
    out += `    ${left}\n`
    const offsetValue = intOf(member(3))
    if (offsetValue !== undefined) {
      let offset = Number(offsetValue)
      const endLine = member(5)
      const endGiven = intOf(member(6))
      const sameLine = strOrNull(rt, lineno) === strOrNull(rt, endLine)
      let end = sameLine ? (endGiven ? Number(endGiven) : offset) : rightPoints.length + 1
      if (right !== '' && offset > Array.from(toHost(given)).length) offset = rightPoints.length + 1
      if (right !== '' && end > Array.from(toHost(given)).length) end = rightPoints.length + 1
      if (offset >= end || end < 0) end = offset + 1
      const from = offset - 1 - spaces
      const to = end - 1 - spaces
      if (from >= 0) {
        const lead = leftPoints.slice(0, from).map((c) => (/\s/.test(c) ? c : ' '))
        out += `    ${lead.join('')}${'^'.repeat(to - from)}\n`
      }
    }
  }
  const message = member(0)
  const shown = message === null || message === '' ? '<no detail available>' : safely(rt, 'exception', 'str', message)
  return `${out}${exceptionTypeName(exc)}: ${shown}${suffix}\n`
}
function strOrNull(rt: ThreadState, v: PyValue): string | null {
  return v === null ? null : strJs(rt, v)
}

/** The last lines of an exception's text: type, message and notes (traceback.format_exception_only). */
export function formatExceptionOnly(rt: ThreadState, exc: PyBaseException): string {
  const type = exc.cls
  const head = type.isSubtype(T.SyntaxError)
    ? formatSyntaxError(rt, exc)
    : finalLine(exceptionTypeName(exc), safely(rt, 'exception', 'str', exc) + hintFor(rt, exc))
  return head + notesOf(rt, exc)
}

/** sys.tracebacklimit, or null. */
function tracebackLimit(rt: ThreadState): number | null {
  const sys = rt.interp.modules.getStr('sys')
  const v = sys instanceof PyModule ? sys.dict.getStr('tracebacklimit') : undefined
  const n = v === undefined || v === null ? undefined : intOf(v)
  return n === undefined ? null : Number(n)
}

function describe(rt: ThreadState, exc: PyBaseException, limit: number | null, chain: boolean): Described {
  const seen = new Set<PyBaseException>()
  /** One exception and its chain, outermost first. */
  const chainOf = (outer: PyBaseException): Described => {
    const links: { exc: PyBaseException; message: string }[] = [{ exc: outer, message: '' }]
    seen.add(outer)
    const own: Omit<Described, 'chained' | 'message'>[] = []
    for (let i = 0; i < links.length; i++) {
      const e = links[i].exc
      const { cause, context } = e
      if (chain && cause !== null && !seen.has(cause)) {
        seen.add(cause)
        links.push({ exc: cause, message: CAUSE })
      } else if (chain && context !== null && !e.suppressContext && !seen.has(context)) {
        seen.add(context)
        links.push({ exc: context, message: CONTEXT })
      }
      const entries = entriesOf(e.traceback, limit)
      own.push({
        exc: e,
        entries,
        header: e.traceback === null ? '' : 'Traceback (most recent call last):\n',
        only: formatExceptionOnly(rt, e),
        group: isGroup(e)
          ? groupMembers(e)
              .slice(0, MAX_GROUP_WIDTH + 1)
              .map(chainOf)
          : null,
      })
    }
    let made: Described | null = null
    for (let i = own.length - 1; i >= 0; i--) {
      made = { ...own[i], chained: made, message: i + 1 < links.length ? links[i + 1].message : '' }
    }
    return made as Described
  }
  return chainOf(exc)
}

/** Writes records; `depth` and `needClose` are those of nested groups. */
class Writer {
  readonly sources: SourceCache
  text = ''
  depth = 0
  needClose = false
  constructor(rt: ThreadState) {
    this.sources = new SourceCache(rt)
  }
  indent(): string {
    return ' '.repeat(2 * this.depth)
  }
  emit(text: string, margin = '|'): void {
    if (this.depth === 0) {
      this.text += text
      return
    }
    const prefix = `${this.indent()}${margin} `
    const lines = text.split('\n')
    const last = lines.pop() as string
    for (const l of lines) this.text += `${prefix}${l}\n`
    if (last !== '') this.text += prefix + last
  }
  write(d: Described): void {
    const all: Described[] = []
    for (let x: Described | null = d; x !== null; x = x.chained) all.push(x)
    for (let i = all.length - 1; i >= 0; i--) {
      if (i < all.length - 1) this.emit(all[i].message)
      this.one(all[i])
    }
  }
  private one(d: Described): void {
    if (d.group === null) {
      if (d.header !== '') this.emit(d.header)
      this.emit(formatEntries(d.entries, this.sources))
      this.emit(d.only)
      return
    }
    if (this.depth > MAX_GROUP_DEPTH) {
      this.emit(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`)
      return
    }
    const top = this.depth === 0
    if (top) this.depth++
    if (d.header !== '') {
      this.emit('Exception Group Traceback (most recent call last):\n', top ? '+' : '|')
      this.emit(formatEntries(d.entries, this.sources))
    }
    this.emit(d.only)
    const total = groupMembers(d.exc).length
    const n = Math.min(total, MAX_GROUP_WIDTH + 1)
    this.needClose = false
    for (let i = 0; i < n; i++) {
      const lastOne = i === n - 1
      if (lastOne) this.needClose = true
      const truncated = i >= MAX_GROUP_WIDTH
      const title = truncated ? '...' : String(i + 1)
      this.text += `${this.indent()}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`
      this.depth++
      if (!truncated) this.write(d.group[i])
      else {
        const rest = total - MAX_GROUP_WIDTH
        this.emit(`and ${rest} more exception${rest > 1 ? 's' : ''}\n`)
      }
      if (lastOne && this.needClose) {
        this.text += `${this.indent()}+------------------------------------\n`
        this.needClose = false
      }
      this.depth--
    }
    if (top) this.depth = 0
  }
}

/** The text of an uncaught exception, from "Traceback" to its last line; runs Python code (`__str__`, `__dir__`) but lets none of its exceptions out. */
export function formatException(rt: ThreadState, exc: PyBaseException, options: FormatOptions = {}): string {
  const limit = options.limit === undefined ? tracebackLimit(rt) : options.limit
  const writer = new Writer(rt)
  writer.write(describe(rt, exc, limit, options.chain ?? true))
  return writer.text
}
