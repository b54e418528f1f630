/**
 * Natives that CPython has as Python functions: arguments are bound, and wrong ones refused, in the words of a Python function
 * (`BaseEventLoop.call_soon() missing 1 required positional argument: 'callback'`).
 */

import type { Member } from '../../objects/kit.ts'
import { fn, method } from '../../objects/kit.ts'
import type { KwNames, PyType, PyValue } from '../../objects/object.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { typeName, typeOf } from '../../objects/ops/type-of.ts'
import { Kind, parseSignature, type Signature } from '../../objects/signature.ts'
import { suggest } from '../../objects/text/suggestions.ts'
import type { Thread } from '../../objects/thread.ts'

type Body = (rt: Thread, ...args: any[]) => any

function list(names: readonly string[]): string {
  const q = names.map((n) => `'${n}'`)
  if (q.length === 1) return q[0]
  if (q.length === 2) return `${q[0]} and ${q[1]}`
  return `${q.slice(0, -1).join(', ')}, and ${q[q.length - 1]}`
}

/** Values for `sig`'s parameters; `args` begins with `skip` values that are not declared (self). */
export function bindPython(
  rt: Thread,
  qualname: string,
  sig: Signature,
  args: readonly PyValue[],
  kwnames: KwNames,
  skip: number,
): any[] {
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw - skip
  const max = sig.maxPositional
  const params = sig.params
  const out: any[] = new Array(params.length)
  for (let i = 0; i < params.length; i++) {
    const p = params[i]
    if (p.kind === Kind.VarPositional) out[i] = npos > max ? args.slice(skip + max, skip + npos) : []
    else if (p.kind <= Kind.PositionalOrKeyword && i < npos) out[i] = args[skip + i]
    else out[i] = undefined
  }
  for (let k = 0; k < nkw; k++) {
    const name = kwnames![k]
    const at = params.findIndex(
      (p) => p.name === name && (p.kind === Kind.PositionalOrKeyword || p.kind === Kind.KeywordOnly),
    )
    if (at < 0) {
      const hint = suggest(
        name,
        params.filter((p) => p.kind !== Kind.VarPositional).map((p) => p.name),
      )
      throw typeError(
        rt,
        `${qualname}() got an unexpected keyword argument '${name}'${hint === null ? '' : `. Did you mean '${hint}'?`}`,
      )
    }
    if (out[at] !== undefined) throw typeError(rt, `${qualname}() got multiple values for argument '${name}'`)
    out[at] = args[skip + npos + k]
  }
  if (npos > max && !sig.varPositional) {
    const takes = sig.minPositional === max ? String(max + skip) : `from ${sig.minPositional + skip} to ${max + skip}`
    const n = npos + skip
    throw typeError(
      rt,
      `${qualname}() takes ${takes} positional argument${max + skip === 1 && sig.minPositional === max ? '' : 's'} but ${n} ${n === 1 ? 'was' : 'were'} given`,
    )
  }
  let missing: string[] | null = null
  for (let i = 0; i < params.length; i++) {
    if (out[i] !== undefined) continue
    const p = params[i]
    if (p.required) {
      missing ??= []
      missing.push(p.name)
    } else out[i] = p.default
  }
  if (missing !== null) {
    const only = params.find((p) => p.name === missing[0])?.kind === Kind.KeywordOnly
    throw typeError(
      rt,
      `${qualname}() missing ${missing.length} required ${only ? 'keyword-only' : 'positional'} argument${missing.length > 1 ? 's' : ''}: ${list(missing)}`,
    )
  }
  return out
}

/**
 * What stands behind the positional parameters when a call gives exactly these: the defaults of the keyword-only ones. null where that call needs
 * binding.
 */
function defaultsBehind(sig: Signature): readonly PyValue[] | null {
  if (sig.varPositional || sig.varKeyword || sig.minPositional !== sig.maxPositional || sig.maxPositional > 2)
    return null
  const rest = sig.params.slice(sig.maxPositional)
  return rest.length > 2 || rest.some((p) => p.required) ? null : rest.map((p) => p.default as PyValue)
}

/** A method; `owner` is the class its texts name. The signature is read at the first call that needs it. */
export function pythonMethod(
  owner: string,
  declaration: string,
  doc: string | null,
  body: Body,
  objclass: () => PyType,
): Member {
  const m = method(declaration, doc, body) as Member & { kind: 'method' }
  const qualname = `${owner}.${m.name}`
  let sig: Signature | null = null
  let simple = -1
  let exact = -1
  let tail: readonly PyValue[] = []
  // version of a class whose instances have been seen to be of the right type; the class itself would keep its interpreter alive
  let known = -1
  const raw = (rt: Thread, args: readonly PyValue[], kwnames: KwNames): PyValue => {
    if (args.length === 0) throw typeError(rt, `${qualname}() missing 1 required positional argument: 'self'`)
    const self = args[0]
    const cls = typeOf(self)
    if (cls.version !== known) {
      if (!cls.isSubtype(objclass())) {
        throw typeError(
          rt,
          `descriptor '${m.name}' for '${owner}' objects doesn't apply to a '${typeName(self)}' object`,
        )
      }
      known = cls.version
    }
    if (sig === null) {
      sig = parseSignature(declaration, true)
      simple = sig.varPositional || sig.varKeyword || sig.keywordOnly ? -1 : sig.params.length
      const behind = sig.keywordOnly ? defaultsBehind(sig) : null
      if (behind !== null && sig.maxPositional === 1) {
        exact = 2
        tail = behind
      }
    }
    let v: any
    if (kwnames === null && args.length === simple + 1 && simple < 3) {
      v = simple === 0 ? body(rt, self) : simple === 1 ? body(rt, self, args[1]) : body(rt, self, args[1], args[2])
    } else if (kwnames === null && args.length === exact) v = body(rt, self, args[1], tail[0], tail[1])
    else v = body(rt, self, ...bindPython(rt, qualname, sig, args, kwnames, 1))
    return v === undefined ? null : v
  }
  // calls that give exactly the required positionals come here; None stands for keyword-only parameters that are not given
  const direct = (rt: Thread, self: PyValue, a?: PyValue, b?: PyValue): PyValue => {
    if (typeOf(self).version !== known) {
      if (a === undefined) return raw(rt, [self], null)
      return raw(rt, b === undefined ? [self, a] : [self, a, b], null)
    }
    const v = body(rt, self, a === undefined ? null : a, b === undefined ? null : b, null)
    return v === undefined ? null : v
  }
  return { ...m, native: m.native.with({ raw, body: direct, exactly: exactPositionals }) }
}

function exactPositionals(sig: Signature): number {
  const behind = defaultsBehind(sig)
  return behind?.every((v) => v === null) ? sig.maxPositional : -1
}

/** A module function. */
export function pythonFunction(declaration: string, doc: string | null, body: Body): Member {
  const m = fn(declaration, doc, body) as Member & { kind: 'function' }
  let sig: Signature | null = null
  let exact = -1
  let tail: readonly PyValue[] = []
  const raw = (rt: Thread, args: readonly PyValue[], kwnames: KwNames): PyValue => {
    if (sig === null) {
      sig = parseSignature(declaration)
      const behind = defaultsBehind(sig)
      if (behind !== null && sig.maxPositional === 1) {
        exact = 1
        tail = behind
      }
    }
    if (kwnames === null && args.length === exact) {
      const v = body(rt, args[0], tail[0], tail[1])
      return v === undefined ? null : v
    }
    const v = body(rt, ...bindPython(rt, m.name, sig, args, kwnames, 0))
    return v === undefined ? null : v
  }
  return { ...m, native: m.native.with({ raw }) }
}
