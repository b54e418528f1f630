/**
 * Arguments as CPython's datetime takes them: the constructors of date, time and datetime have no name in error texts ("function missing
 * required argument"), several methods count their arguments as PyArg_ParseTuple does, and ints are C ints with the older wording.
 */
import { type Member, type method, raw } from '../../objects/kit.ts'
import type { KwNames, PyValue } from '../../objects/object.ts'
import { asIndex } from '../../objects/ops/convert.ts'
import { overflowError, typeError } from '../../objects/ops/errors.ts'
import { textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import { suggest } from '../../objects/text/suggestions.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyBytes, PyStrSub, type Text } from '../../objects/values.ts'

/** A C int as PyArg_ParseTuple's "i" converts it. */
export function cInt(rt: Thread, v: PyValue): number {
  if (typeof v === 'number' && v >= -2147483648 && v <= 2147483647) return v
  const i = asIndex(rt, v)
  if (i > 2147483647 || i < -2147483648) {
    if (i >= 9223372036854775808n || i < -9223372036854775808n)
      throw overflowError(rt, 'Python int too large to convert to C long')
    throw overflowError(rt, i > 0 ? 'signed integer is greater than maximum' : 'signed integer is less than minimum')
  }
  return Number(i)
}

const plural = (n: number) => (n === 1 ? '' : 's')

/**
 * Arguments by position and name for a function whose name is not known to its errors. `undefined` stands for what was not given.
 * `required` parameters come first; of `names` only `positional` may be given by position.
 */
export function bindUnnamed(
  rt: Thread,
  names: readonly string[],
  required: number,
  positional: number,
  args: readonly PyValue[],
  kwnames: KwNames,
): (PyValue | undefined)[] {
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  if (args.length > names.length) {
    const kind = npos === 0 ? 'keyword ' : ''
    throw typeError(
      rt,
      `function takes at most ${names.length} ${kind}argument${plural(names.length)} (${args.length} given)`,
    )
  }
  if (npos > positional)
    throw typeError(rt, `function takes at most ${positional} positional argument${plural(positional)} (${npos} given)`)
  const out: (PyValue | undefined)[] = new Array(names.length).fill(undefined)
  for (let i = 0; i < npos; i++) out[i] = args[i]
  if (nkw === 0 && npos >= required) return out
  let unknown: string | null = null
  let twice = -1
  for (let k = 0; k < nkw; k++) {
    const name = kwnames![k]
    const at = names.indexOf(name)
    if (at < 0) unknown ??= name
    else if (at < npos) twice = at
    else out[at] = args[npos + k]
  }
  const missing = out.indexOf(undefined)
  if (missing >= 0 && missing < required) {
    // required ones are ints, and one that is none is told before the next is missed
    for (let i = 0; i < missing; i++) cInt(rt, out[i] as PyValue)
    throw typeError(rt, `function missing required argument '${names[missing]}' (pos ${missing + 1})`)
  }
  if (twice >= 0)
    throw typeError(rt, `argument for function given by name ('${names[twice]}') and position (${twice + 1})`)
  if (unknown !== null) {
    const near = suggest(unknown, names)
    const hint = near === null ? '' : `. Did you mean '${near}'?`
    throw typeError(rt, `this function got an unexpected keyword argument '${unknown}'${hint}`)
  }
  return out
}

/** A method of `count` positional arguments that counts them itself: "strptime() takes exactly 2 arguments (1 given)". */
export function counted(
  m: ReturnType<typeof method>,
  count: number,
  body: (rt: Thread, self: any, ...args: PyValue[]) => PyValue,
): Member {
  const name = m.name
  return raw(m, (rt, args, kwnames) => {
    if (kwnames !== null && kwnames.length > 0) throw typeError(rt, `${name}() takes no keyword arguments`)
    if (args.length - 1 !== count)
      throw typeError(rt, `${name}() takes exactly ${count} argument${plural(count)} (${args.length - 1} given)`)
    return body(rt, ...(args as [PyValue, ...PyValue[]]))
  })
}

/** A str argument; `which` is its position. */
export function textArgument(rt: Thread, v: PyValue, name: string, which: number): Text {
  const text = textOf(v)
  if (text === undefined)
    throw typeError(rt, `${name}() argument ${which} must be str, not ${v === null ? 'None' : typeName(v)}`)
  return text
}

/**
 * The state bytes of a pickle, where the first argument of a constructor looks like them: bytes, or the str that Python 2 pickles give, of
 * the length and with a byte at `at` that `valid` accepts. `undefined` where it does not.
 */
export function pickledState(
  rt: Thread,
  v: PyValue,
  length: number,
  at: number,
  valid: (byte: number) => boolean,
  encodeError: (rt: Thread) => unknown,
): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.value.length === length && valid(v.value[at]) ? v.value : undefined
  if (typeof v !== 'string' && !(v instanceof PyStrSub)) return undefined
  const text = toHost(v)
  if (text.length !== length || !valid(text.charCodeAt(at))) return undefined
  const out = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    if (c > 255) throw encodeError(rt)
    out[i] = c
  }
  return out
}
