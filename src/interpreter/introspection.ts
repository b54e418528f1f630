/**
 * The types code, frame and traceback as Python sees them. Frames and code objects of native frames never show: `f_back` passes over them.
 */

import type { PyDict } from '../objects/dict.ts'
import { ctor, define, getset, memberAttr, method, newType } from '../objects/kit.ts'
import { Cmp, PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { hexId } from '../objects/object-type.ts'
import { asCInt } from '../objects/ops/convert.ts'
import { attributeError, error, runtimeError, typeError, valueError } from '../objects/ops/errors.ts'
import { fromHost, intOf, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { NotImplemented, PyBytes, PyList, PyTraceback, PyTuple } from '../objects/values.ts'
import { Code, type SourceUnit } from './code.ts'
import { constantsOf, instructionOf, tablesOf } from './code-tables.ts'
import { Frame } from './frame.ts'
import { FrameLocalsProxy } from './frame-locals-proxy.ts'
import { GenState, generatorOf, markStarted } from './generators.ts'
import { positionOf } from './source-lines.ts'

// ---------------------------------------------------------------- code

const names = (list: readonly string[]) => new PyTuple(list.map(fromHost))

/** Attributes that replace() takes; those that a code object here can really change are in `changed`. */
const REPLACEABLE = [
  'co_argcount',
  'co_posonlyargcount',
  'co_kwonlyargcount',
  'co_nlocals',
  'co_stacksize',
  'co_flags',
  'co_firstlineno',
  'co_code',
  'co_consts',
  'co_names',
  'co_varnames',
  'co_freevars',
  'co_cellvars',
  'co_filename',
  'co_name',
  'co_qualname',
  'co_linetable',
  'co_exceptiontable',
] as const

function copyCode(code: Code, unit: SourceUnit): Code {
  const c = new Code(unit, code.scope, code.node, code.firstlineno, code.native)
  c.name = code.name
  c.qualname = code.qualname
  c.argcount = code.argcount
  c.posonlyargcount = code.posonlyargcount
  c.kwonlyargcount = code.kwonlyargcount
  c.flags = code.flags
  c.docstring = code.docstring
  c.role = code.role
  return c
}

function replaceCode(rt: Thread, code: Code, changes: PyDict): PyValue {
  const text = (key: string, v: PyValue): string => {
    const t = textOf(v)
    if (t === undefined) throw typeError(rt, `replace() argument '${key}' must be str, not ${typeName(v)}`)
    return toHost(t)
  }
  let unit = code.unit
  const file = changes.getStr('co_filename')
  if (file !== undefined) unit = { ...unit, filename: text('co_filename', file) }
  const made = copyCode(code, unit)
  for (const [k, v] of changes.entries()) {
    const key = toHost(textOf(k)!)
    if (!(REPLACEABLE as readonly string[]).includes(key)) {
      throw typeError(rt, `replace() got an unexpected keyword argument '${key}'`)
    }
    switch (key) {
      case 'co_filename':
        break
      case 'co_name':
        made.name = text(key, v)
        break
      case 'co_qualname':
        made.qualname = text(key, v)
        break
      case 'co_firstlineno':
        made.firstlineno = asCInt(rt, v)
        break
      case 'co_flags':
        made.flags = asCInt(rt, v)
        break
      default: {
        // the tree decides these: only the value that is there already can be given
        const old = CODE_VALUES.get(key)!(code)
        if (typeof old === 'number') asCInt(rt, v)
        if (!same(old, v)) {
          throw error(rt, T.NotImplementedError, `code.replace() cannot change ${key}: there is no bytecode here`)
        }
      }
    }
  }
  return made
}
function same(a: PyValue, b: PyValue): boolean {
  if (a === b) return true
  if (a instanceof PyTuple && b instanceof PyTuple)
    return a.items.length === b.items.length && a.items.every((x, i) => same(x, b.items[i]))
  if (a instanceof PyBytes && b instanceof PyBytes)
    return a.value.length === b.value.length && a.value.every((x, i) => x === b.value[i])
  return a instanceof Code && b instanceof Code && sameCode(a, b)
}
function sameCode(a: Code, b: Code): boolean {
  return (
    a === b ||
    (a.node === b.node &&
      a.scope === b.scope &&
      a.name === b.name &&
      a.qualname === b.qualname &&
      a.filename === b.filename &&
      a.firstlineno === b.firstlineno &&
      a.flags === b.flags)
  )
}

/** What co_lines() and co_positions() give: tuples, one by one. */
class CodeIterator extends PyObject {
  readonly rows: readonly (readonly PyValue[])[]
  at = 0
  constructor(type: PyType, rows: readonly (readonly PyValue[])[]) {
    super(type)
    this.rows = rows
  }
}
const codeIterator = (name: string): PyType =>
  newType(name, 'builtins', {
    flags: TypeFlags.DisallowInstantiation,
    slots: {
      iter: (_rt, self) => self,
      next: (_rt, self: CodeIterator) =>
        self.at < self.rows.length ? new PyTuple(self.rows[self.at++].slice()) : undefined,
    },
  })
const lineIteratorType = codeIterator('line_iterator')
const positionsIteratorType = codeIterator('positions_iterator')

/** One word per instruction; what it says has no meaning, but its length fits co_positions() and tb_lasti. */
const codeBytes = (c: Code) => new PyBytes(new Uint8Array(tablesOf(c).positions.length * 2))

const CODE_VALUES = new Map<string, (c: Code) => PyValue>([
  ['co_argcount', (c) => c.argcount],
  ['co_posonlyargcount', (c) => c.posonlyargcount],
  ['co_kwonlyargcount', (c) => c.kwonlyargcount],
  ['co_nlocals', (c) => c.varnames.length],
  ['co_stacksize', (c) => 1 + (c.steps?.length ?? 1)],
  ['co_flags', (c) => c.flags],
  ['co_firstlineno', (c) => c.firstlineno],
  ['co_code', codeBytes],
  ['co_consts', constantsOf],
  ['co_names', (c) => names(tablesOf(c).names)],
  ['co_varnames', (c) => names(c.varnames)],
  ['co_freevars', (c) => names(c.freevars)],
  ['co_cellvars', (c) => names(c.cellvars)],
  ['co_filename', (c) => fromHost(c.filename)],
  ['co_name', (c) => fromHost(c.name)],
  ['co_qualname', (c) => fromHost(c.qualname)],
  ['co_linetable', () => new PyBytes(new Uint8Array(0))],
  ['co_exceptiontable', () => new PyBytes(new Uint8Array(0))],
])
const GETSETS = ['co_cellvars', 'co_code', 'co_freevars', 'co_varnames']

function* linesOf(code: Code): Generator<[number, number, number]> {
  const { positions } = tablesOf(code)
  yield [0, 2, code.firstlineno]
  let start = 1
  let line = positions[1]?.lineno ?? code.firstlineno
  for (let i = 1; i < positions.length; i++) {
    const at = positions[i]!.lineno
    if (at === line) continue
    yield [start * 2, i * 2, line]
    start = i
    line = at
  }
  if (positions.length > 1) yield [start * 2, positions.length * 2, line]
}

define(T.codeType, {
  doc: 'Create a code object.  Not for mere mortals.',
  signature:
    '(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, names, varnames, filename, name,\n     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     cellvars=(), /)',
  new(rt, _cls, args) {
    if (args.length < 16) throw typeError(rt, `code expected at least 16 arguments, got ${args.length}`)
    if (args.length > 18) throw typeError(rt, `code expected at most 18 arguments, got ${args.length}`)
    throw error(rt, T.NotImplementedError, 'code objects cannot be made from bytecode here; use compile()')
  },
  slots: {
    repr: (rt, c: Code) =>
      fromHost(`<code object ${c.name} at ${hexId(rt, c)}, file "${c.filename}", line ${c.firstlineno}>`),
    hash: (_rt, c: Code) => {
      let h = c.firstlineno * 31 + c.argcount
      for (let i = 0; i < c.name.length; i++) h = (Math.imul(h, 33) ^ c.name.charCodeAt(i)) | 0
      return h === -1 ? -2 : h
    },
    compare(_rt, a: Code, b, op) {
      if (!(b instanceof Code) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      return sameCode(a, b) === (op === Cmp.EQ)
    },
  },
  members: [
    ...[...CODE_VALUES].map(([name, get]) =>
      GETSETS.includes(name)
        ? getset(name, null, (_rt, c: Code) => get(c))
        : memberAttr(name, null, (_rt, c: Code) => get(c)),
    ),
    getset('_co_code_adaptive', null, (_rt, c: Code) => codeBytes(c)),
    getset('co_lnotab', null, (rt) => {
      rt.interp.warn(rt, T.DeprecationWarning, 'co_lnotab is deprecated, use co_lines instead.')
      return new PyBytes(new Uint8Array(0))
    }),
    method('co_lines(self, /)', null, (_rt, c: Code) => new CodeIterator(lineIteratorType, [...linesOf(c)])),
    method(
      'co_positions(self, /)',
      null,
      (_rt, c: Code) =>
        new CodeIterator(
          positionsIteratorType,
          tablesOf(c).positions.map((p) =>
            p === null
              ? [c.firstlineno, c.firstlineno, 0, 0]
              : [p.lineno, p.end_lineno, p.col_offset, p.end_col_offset],
          ),
        ),
    ),
    method(
      'replace(self, /, **changes)',
      'Return a copy of the code object with new values for the specified fields.',
      replaceCode,
    ),
    method('__replace__(self, /, **changes)', 'The same as replace().', replaceCode),
    method('__sizeof__(self, /)', null, () => 200),
    method(
      '_varname_from_oparg(self, /, oparg: int)',
      '(internal-only) Return the local variable name for the given oparg.',
      (rt, c: Code, i: number) => {
        const all = [...c.varnames, ...c.cellvars.filter((n) => !c.varnames.includes(n)), ...c.freevars]
        if (i < 0 || i >= all.length) throw error(rt, T.IndexError, 'tuple index out of range')
        return fromHost(all[i])
      },
    ),
  ],
})

// ---------------------------------------------------------------- frame

/** The line a frame is at, also while it is suspended. */
export function lineOf(f: Frame): number {
  return positionOf(f.node)?.lineno ?? f.code.firstlineno
}
/** The nearest Python frame from `f` on outwards. */
export function visible(f: Frame | null): Frame | null {
  let x = f
  while (x?.code.native) x = x.back
  return x
}

function isExecuting(rt: Thread, f: Frame): boolean {
  for (let x = rt.frame as Frame | null; x !== null; x = x.back) if (x === f) return true
  return f.generator !== null && f.generator.state === GenState.Running
}

/** A coroutine's frame that waits and has no object yet. */
const suspendedWithout = (f: Frame): boolean =>
  f.generator === null && (f.code.flags & 0x80) !== 0 && !f.code.native && f.back !== null

const extra = (f: Frame, key: string): PyValue | undefined => f.extra?.get(key)
function setExtra(f: Frame, key: string, v: PyValue): void {
  f.extra ??= new Map()
  f.extra.set(key, v)
}

define(T.frameType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    repr: (rt, f: Frame) =>
      fromHost(`<frame at ${hexId(rt, f)}, file '${f.code.filename}', line ${lineOf(f)}, code ${f.code.name}>`),
  },
  members: [
    getset('f_back', null, (_rt, f: Frame) => visible(f.back)),
    getset('f_code', null, (_rt, f: Frame) => f.code.original ?? f.code),
    getset('f_globals', null, (_rt, f: Frame) => f.globals),
    getset('f_builtins', null, (_rt, f: Frame) => f.fn.builtins),
    getset('f_locals', null, (_rt, f: Frame) => (f.locals === null ? new FrameLocalsProxy(f) : f.locals)),
    getset('f_lasti', null, (_rt, f: Frame) => (f.node === f.code.node ? 0 : instructionOf(f.code, f.node) * 2)),
    getset(
      'f_lineno',
      null,
      (_rt, f: Frame) => lineOf(f),
      (rt, _f, v) => {
        if (v === undefined) throw attributeError(rt, 'cannot delete attribute')
        if (intOf(v) === undefined) throw valueError(rt, 'lineno must be an integer')
        throw valueError(rt, 'f_lineno can only be set in a trace function')
      },
    ),
    getset(
      'f_trace',
      null,
      (_rt, f: Frame) => extra(f, 'trace') ?? null,
      (_rt, f: Frame, v) => setExtra(f, 'trace', v ?? null),
    ),
    memberAttr(
      'f_trace_lines',
      null,
      (_rt, f: Frame) => extra(f, 'trace_lines') ?? true,
      (rt, f: Frame, v) => {
        if (v === undefined) throw typeError(rt, "can't delete numeric/char attribute")
        if (typeof v !== 'boolean') throw typeError(rt, 'attribute value type must be bool')
        setExtra(f, 'trace_lines', v)
      },
    ),
    getset(
      'f_trace_opcodes',
      null,
      (_rt, f: Frame) => extra(f, 'trace_opcodes') ?? false,
      (rt, f: Frame, v) => {
        if (typeof v !== 'boolean') throw typeError(rt, 'attribute value type must be bool')
        setExtra(f, 'trace_opcodes', v)
      },
    ),
    method('clear(self, /)', 'Clear all references held by the frame.', (rt, f: Frame) => {
      if (isExecuting(rt, f)) throw runtimeError(rt, 'cannot clear an executing frame')
      const g = suspendedWithout(f) ? generatorOf(f) : f.generator
      if (g !== null && g.state === GenState.Suspended) throw runtimeError(rt, 'cannot clear a suspended frame')
      if (g !== null && g.state === GenState.Created) {
        g.state = GenState.Closed
        markStarted(g)
      }
      for (let i = 0; i < f.slots.length; i++) f.slots[i] = undefined
      f.extra?.delete('locals')
    }),
    method(
      '__sizeof__(self, /)',
      'Return the size of the frame in memory, in bytes.',
      (_rt, f: Frame) => 64 + 8 * f.slots.length,
    ),
  ],
})

// ---------------------------------------------------------------- traceback

/** Tracebacks made by hand keep the tb_lasti they were given. */
class HandmadeTraceback extends PyTraceback {
  readonly lasti: number
  constructor(next: PyTraceback | null, frame: Frame, lasti: number, lineno: number) {
    super(next, frame, null, lineno)
    this.lasti = lasti
  }
}

export function tracebackLine(tb: PyTraceback): number {
  return positionOf(tb.node)?.lineno ?? tb.lineno
}

define(T.tracebackType, {
  doc: 'Create a new traceback object.',
  signature: '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  new: ctor('traceback(tb_next, tb_frame, tb_lasti: int, tb_lineno: int)', (rt, _cls, next, frame, lasti, lineno) => {
    if (!(frame instanceof Frame)) {
      throw typeError(
        rt,
        `traceback() argument 'tb_frame' must be frame, not ${frame === null ? 'None' : typeName(frame)}`,
      )
    }
    if (next !== null && !(next instanceof PyTraceback)) {
      throw typeError(rt, `expected traceback object or None, got '${typeName(next)}'`)
    }
    return new HandmadeTraceback(next, frame, lasti, lineno)
  }),
  members: [
    getset(
      'tb_next',
      null,
      (_rt, tb) => tb.next,
      (rt, tb: PyTraceback, v) => {
        if (v === undefined) throw typeError(rt, "can't delete tb_next attribute")
        if (v !== null && !(v instanceof PyTraceback))
          throw typeError(rt, `expected traceback object, got '${typeName(v)}'`)
        for (let x: PyTraceback | null = v; x !== null; x = x.next) {
          if (x === tb) throw valueError(rt, 'traceback loop detected')
        }
        tb.next = v
      },
    ),
    memberAttr('tb_frame', null, (_rt, tb) => tb.frame),
    memberAttr('tb_lasti', null, (_rt, tb: PyTraceback) =>
      tb instanceof HandmadeTraceback
        ? tb.lasti
        : tb.node === null || tb.node === tb.frame.code.node
          ? 0
          : instructionOf(tb.frame.code, tb.node) * 2,
    ),
    getset('tb_lineno', null, (_rt, tb: PyTraceback) => tracebackLine(tb)),
    method('__dir__(self, /)', null, () => new PyList(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'])),
  ],
})
