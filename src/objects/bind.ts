/**
 * Binding the arguments of a call to a builtin's parameters and converting them, with CPython's error texts (those of Argument Clinic and
 * getargs). The rules live here once; bodies receive converted arguments in order, one for every declared parameter: `*args` as a JS array,
 * `**kwargs` as a PyDict, an absent optional argument as its default (`undefined` where that cannot be written in Python).
 */

import { bufferOf } from './buffer.ts'
import { PyDict } from './dict.ts'
import { type KwNames, PyType, type PyValue } from './object.ts'
import { asCInt, asClipped, asFloat, asIndex, SSIZE_MAX } from './ops/convert.ts'
import { overflowError, typeError } from './ops/errors.ts'
import { truth } from './ops/truth.ts'
import { textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { Kind, type Param, type Signature } from './signature.ts'
import { suggest } from './text/suggestions.ts'
import type { Thread } from './thread.ts'
import type { PyBaseException } from './values.ts'

/** As asSize, with the text that arguments have where operators say "cannot fit 'int' into an index-sized integer". */
function asSsize(rt: Thread, v: PyValue): number {
  if (typeof v === 'number') return v
  const i = asIndex(rt, v)
  if (typeof i === 'number') return i
  if (i > SSIZE_MAX || i < -SSIZE_MAX - 1n) throw overflowError(rt, 'Python int too large to convert to C ssize_t')
  return Number(i)
}

type Converter = (rt: Thread, v: PyValue, b: Binder, index: number) => unknown

/** `which` reads "argument 1", "argument 'x'" or just "argument". */
const CONVERTERS = new Map<string, Converter>([
  ['object', (_rt, v) => v],
  /** Py_ssize_t -> number */
  ['ssize', (rt, v) => asSsize(rt, v)],
  /** C int -> number */
  ['int', (rt, v) => asCInt(rt, v)],
  /** any int through __index__ -> number | bigint */
  ['index', (rt, v) => asIndex(rt, v)],
  /** slice bound: None -> null, ints clipped -> number */
  [
    'slice',
    (rt, v) => {
      if (v === null) return null
      if (typeof v === 'number') return v
      if (typeOf(v).slots.index === undefined)
        throw typeError(rt, 'slice indices must be integers or None or have an __index__ method')
      return asClipped(rt, v)
    },
  ],
  /** bound of a search: as a slice bound, but None is no int */
  [
    'bound',
    (rt, v) => {
      if (typeof v === 'number') return v
      if (v === null || typeOf(v).slots.index === undefined)
        throw typeError(rt, 'slice indices must be integers or have an __index__ method')
      return asClipped(rt, v)
    },
  ],
  /** -> number */
  ['float', (rt, v) => asFloat(rt, v)],
  /** truth value -> boolean */
  ['bool', (rt, v) => truth(rt, v)],
  /** str -> Text */
  [
    'str',
    (rt, v, b, index) => {
      const t = textOf(v)
      if (t === undefined)
        throw typeError(rt, `${b.name}() ${which(b, index)} must be str, not ${v === null ? 'None' : typeName(v)}`)
      return t
    },
  ],
  /** str -> UTF-16 JS string */
  [
    'js',
    (rt, v, b, index) => {
      const t = textOf(v)
      if (t === undefined)
        throw typeError(rt, `${b.name}() ${which(b, index)} must be str, not ${v === null ? 'None' : typeName(v)}`)
      return toHost(t)
    },
  ],
  [
    'str|None',
    (rt, v, b, index) => {
      if (v === null) return null
      const t = textOf(v)
      if (t === undefined) throw typeError(rt, `${b.name}() ${which(b, index)} must be str or None, not ${typeName(v)}`)
      return t
    },
  ],
  [
    'js|None',
    (rt, v, b, index) => {
      if (v === null) return null
      const t = textOf(v)
      if (t === undefined) throw typeError(rt, `${b.name}() ${which(b, index)} must be str or None, not ${typeName(v)}`)
      return toHost(t)
    },
  ],
  [
    'ssize|None',
    (rt, v) => {
      if (v === null) return null
      if (typeof v !== 'number' && typeOf(v).slots.index === undefined)
        throw typeError(rt, `argument should be integer or None, not '${typeName(v)}'`)
      return asSsize(rt, v)
    },
  ],
  ['float|None', (rt, v) => (v === null ? null : asFloat(rt, v))],
  /** bytes-like -> Uint8Array (the object's own memory: do not keep or change) */
  [
    'bytes',
    (rt, v) => {
      const b = bufferOf(v)
      if (b === undefined) throw typeError(rt, `a bytes-like object is required, not '${typeName(v)}'`)
      return b
    },
  ],
])

export interface Binder {
  readonly sig: Signature
  /** Prefix of error texts: `insert`, or `list.append` for the texts of one- and no-argument methods. */
  readonly name: string
  readonly qualified: string
  /** No parameter has a converter. */
  readonly plain: boolean
  readonly converters: readonly (Converter | null)[]
  /** All positional, no stars: binding is filling up with defaults. */
  readonly simple: boolean
  /** Binds for a type's `__new__`, which words the error for one argument like that for several. */
  readonly constructs?: boolean
}

export function binder(sig: Signature, qualified: string): Binder {
  const converters = sig.params.map((p) => {
    if (p.convert === '' || p.convert === 'object') return null
    const c = CONVERTERS.get(p.convert)
    if (c === undefined) throw new Error(`no converter '${p.convert}' (in ${qualified})`)
    return c
  })
  return {
    sig,
    name: sig.name,
    qualified,
    plain: converters.every((c) => c === null),
    converters,
    simple: !sig.varPositional && !sig.varKeyword && !sig.keywordOnly,
  }
}

const plural = (n: number) => (n === 1 ? '' : 's')

/** The `i`-th value of a call of a simple binder: converted argument or default. */
export function simpleArgument(rt: Thread, b: Binder, args: readonly PyValue[], i: number): any {
  if (i >= args.length) return b.sig.params[i].default
  const c = b.converters[i]
  return c === null ? args[i] : c(rt, args[i], b, i)
}

/** One value per parameter, converted. */
export function bindArguments(
  rt: Thread,
  b: Binder,
  args: readonly PyValue[],
  kwnames: KwNames,
  self?: PyValue,
): any[] {
  const sig = b.sig
  const params = sig.params
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  const out: any[] = new Array(params.length)
  if (nkw === 0 && b.simple) {
    if (npos < sig.minPositional || npos > sig.maxPositional) throw countError(rt, b, npos, 0, self)
    for (let i = 0; i < params.length; i++) {
      if (i < npos) {
        const c = b.converters[i]
        out[i] = c === null ? args[i] : c(rt, args[i], b, i)
      } else out[i] = params[i].default
    }
    return out
  }
  const pureKeywordless =
    sig.positionalOnly === params.length ||
    (params.length === sig.positionalOnly + 1 && sig.varPositional && !sig.varKeyword)
  if (nkw > 0 && !sig.varKeyword && pureKeywordless) {
    throw typeError(rt, `${qualifiedFor(b, self)}() takes no keyword arguments`)
  }
  // positional-only arguments that are missing are reported before keywords are looked at
  if (nkw > 0 && npos < sig.minPositional && !sig.varPositional && npos < sig.positionalOnly) {
    if (params[npos].required) throw countError(rt, b, npos, nkw)
  }
  if (!sig.varPositional && (npos > sig.maxPositional || (npos + nkw > params.length && !sig.varKeyword)))
    throw countError(rt, b, npos, nkw, self)
  if (sig.varPositional && !sig.varKeyword && nkw > params.length - 1) {
    const most = params.length - 1
    throw typeError(rt, `${b.name}() takes at most ${most} keyword argument${plural(most)} (${nkw} given)`)
  }
  let kwargs: PyDict | null = null
  for (let i = 0; i < params.length; i++) {
    const p = params[i]
    if (p.kind === Kind.VarPositional) out[i] = args.slice(Math.min(sig.maxPositional, npos), npos)
    else if (p.kind === Kind.VarKeyword) out[i] = kwargs = new PyDict()
    else if (p.kind !== Kind.KeywordOnly && i < npos) out[i] = args[i]
  }
  let wrong: PyBaseException | null = null
  for (let k = 0; k < nkw; k++) {
    const name = kwnames![k]
    const value = args[npos + k]
    let at = -1
    for (let i = 0; i < params.length; i++) {
      const kind = params[i].kind
      if (params[i].name === name && (kind === Kind.PositionalOrKeyword || kind === Kind.KeywordOnly)) {
        at = i
        break
      }
    }
    if (at < 0) {
      if (kwargs === null) {
        wrong ??= unexpectedKeyword(rt, b.name, namedParams(b), name)
      } else kwargs.setStr(name, value)
      continue
    }
    if (out[at] !== undefined) {
      wrong ??= typeError(rt, `argument for ${b.name}() given by name ('${name}') and position (${at + 1})`)
      continue
    }
    out[at] = value
  }
  // what is missing is reported before what is too much
  if (wrong !== null) {
    for (let i = 0; i < params.length; i++) {
      const p = params[i]
      if (out[i] === undefined && p.required && p.kind === Kind.PositionalOrKeyword)
        throw typeError(rt, `${b.name}() missing required argument '${p.name}' (pos ${i + 1})`)
    }
    throw wrong
  }
  for (let i = 0; i < params.length; i++) {
    const p = params[i]
    if (p.kind === Kind.VarPositional || p.kind === Kind.VarKeyword) continue
    if (out[i] === undefined) {
      if (p.required) {
        if (p.kind === Kind.PositionalOnly) throw countError(rt, b, npos, nkw, self)
        if (p.kind === Kind.KeywordOnly)
          throw typeError(rt, `${b.name}() missing required keyword-only argument: '${p.name}'`)
        throw typeError(rt, `${b.name}() missing required argument '${p.name}' (pos ${i + 1})`)
      }
      out[i] = p.default
    } else {
      const c = b.converters[i]
      if (c !== null) out[i] = c(rt, out[i], b, i)
    }
  }
  return out
}

/** The error for a keyword that a builtin does not take, with the nearest of those it takes. */
export function unexpectedKeyword(rt: Thread, name: string, known: readonly string[], given: string): PyBaseException {
  const near = suggest(given, known)
  const hint = near === null ? '' : `. Did you mean '${near}'?`
  return typeError(rt, `${name}() got an unexpected keyword argument '${given}'${hint}`)
}
const namedParams = (b: Binder) =>
  b.sig.params.filter((p) => p.kind === Kind.PositionalOrKeyword || p.kind === Kind.KeywordOnly).map((p) => p.name)

function which(b: Binder, i: number): string {
  const p: Param = b.sig.params[i]
  if (p.kind === Kind.PositionalOnly) return b.sig.params.length === 1 ? 'argument' : `argument ${i + 1}`
  return `argument '${p.name}'`
}

/** The error for a wrong number of positional arguments, in the wording of the calling convention CPython would use. */
export function countError(rt: Thread, b: Binder, npos: number, nkw: number, self?: PyValue) {
  const sig = b.sig
  const max = sig.maxPositional
  const min = sig.minPositional
  const allPositionalOnly = sig.positionalOnly === sig.params.length
  if (allPositionalOnly && sig.byFormat) {
    const bound = npos < min ? min : max
    const how = min === max ? 'exactly' : npos < min ? 'at least' : 'at most'
    return typeError(rt, `${b.name}() takes ${how} ${bound} argument${plural(bound)} (${npos} given)`)
  }
  if (allPositionalOnly && max === 0)
    return typeError(rt, `${qualifiedFor(b, self)}() takes no arguments (${npos} given)`)
  if (allPositionalOnly && max === 1 && min === 1 && b.constructs !== true)
    return typeError(rt, `${qualifiedFor(b, self)}() takes exactly one argument (${npos} given)`)
  if (npos < min) {
    const missing = sig.params[npos]
    if (missing.kind === Kind.PositionalOrKeyword)
      return typeError(rt, `${b.name}() missing required argument '${missing.name}' (pos ${npos + 1})`)
    if (!allPositionalOnly && !sig.varPositional)
      return typeError(
        rt,
        `${b.name}() takes ${min === max ? 'exactly' : 'at least'} ${min} positional argument${plural(min)} (${npos} given)`,
      )
    const bound = min === max && !sig.varPositional ? '' : 'at least '
    return typeError(rt, `${b.name} expected ${bound}${min} argument${plural(min)}, got ${npos}`)
  }
  if (allPositionalOnly) {
    // super() counts its arguments itself, with brackets
    const name = b.name === 'super' ? 'super()' : b.name
    return typeError(rt, `${name} expected ${min === max ? '' : 'at most '}${max} argument${plural(max)}, got ${npos}`)
  }
  const total = sig.params.length
  if (npos + nkw > total) {
    // "keyword" where no positional argument is to blame
    const kind = npos === 0 ? 'keyword ' : ''
    return typeError(rt, `${b.name}() takes at most ${total} ${kind}argument${plural(total)} (${npos + nkw} given)`)
  }
  if (max === 0) return typeError(rt, `${b.name}() takes no positional arguments`)
  return typeError(
    rt,
    `${b.name}() takes ${min === max ? 'exactly' : 'at most'} ${max} positional argument${plural(max)} (${npos} given)`,
  )
}

/** The name in texts of one- and no-argument methods: a bound method names the type of what it is bound to. */
function qualifiedFor(b: Binder, self: PyValue | undefined): string {
  if (self === undefined) return b.qualified
  const t = self instanceof PyType ? self : typeOf(self)
  return `${t.qualname}.${b.name}`
}
