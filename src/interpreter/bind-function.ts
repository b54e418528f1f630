/**
 * Binding the arguments of a call to a Python function's parameters: the general way, with CPython's error texts. The walker has a fast path
 * for calls that need none of it (`code.fast`).
 */
import { PyDict } from '../objects/dict.ts'
import type { KwNames, PyValue } from '../objects/object.ts'
import { typeError } from '../objects/ops/errors.ts'
import { toHost } from '../objects/ops/type-of.ts'
import { suggest } from '../objects/text/suggestions.ts'
import { PyCell, type PyFunction, PyTuple } from '../objects/values.ts'
import type { Code } from './code.ts'
import { Frame } from './frame.ts'
import { makeGenerator } from './generators.ts'
import type { ThreadState } from './thread.ts'

/**
 * A frame for `fn(*args)` with its arguments in place and `back` as caller; for generators and coroutines `null`, with the generator object in
 * `back.val`. Makes nothing current.
 */
export function bindFunction(
  rt: ThreadState,
  fn: PyFunction,
  args: readonly PyValue[],
  kwnames: KwNames,
  back: Frame,
): Frame | null {
  const code = fn.code as Code
  if (code.steps === null) code.unit.lower(code)
  const slots = code.template.slice()
  const n = args.length
  const exact = code.exact
  if (kwnames === null && n === exact) for (let i = 0; i < n; i++) slots[i] = args[i]
  else if (kwnames === null && n < exact && fn.defaults !== null && n >= exact - fn.defaults.length) {
    const defaults = fn.defaults
    for (let i = 0; i < n; i++) slots[i] = args[i]
    for (let i = n, d = n - exact + defaults.length; i < exact; i++) slots[i] = defaults[d++]
  } else fillArguments(rt, fn, code, args, kwnames, slots)
  return startFrame(rt, fn, code, slots, back)
}

/** Cells, closure and the frame itself, once the arguments lie in `slots`. */
export function startFrame(rt: ThreadState, fn: PyFunction, code: Code, slots: any[], back: Frame): Frame | null {
  if (code.hasCells) makeCells(code, slots)
  const closure = fn.closure
  if (closure !== null) for (let i = 0, at = code.firstFree; i < closure.length; i++) slots[at + i] = closure[i]
  const frame = new Frame(rt, fn, code, slots, back)
  const flags = code.flags
  if ((flags & 0x2a0) === 0) return frame
  const awaits = back.code.awaits
  if (awaits !== null && (flags & 0x80) !== 0) {
    const site = awaits[back.pc]
    if (site !== undefined && site.at === back.pc) {
      // the caller awaits what it gets: the frame runs at once, as `await` would do with the coroutine
      back.pc = site.resumed.pc
      back.node = site.node
      return frame
    }
  }
  back.val = makeGenerator(rt, frame)
  return null
}
function makeCells(code: Code, slots: any[]): void {
  for (const i of code.argumentCells) slots[i] = new PyCell(slots[i])
  for (const i of code.cells) slots[i] = new PyCell(undefined)
}

const quoted = (names: readonly string[]): string => {
  const q = names.map((n) => `'${n}'`)
  if (q.length === 1) return q[0]
  if (q.length === 2) return `${q[0]} and ${q[1]}`
  return `${q.slice(0, -1).join(', ')}, and ${q[q.length - 1]}`
}

function fillArguments(
  rt: ThreadState,
  fn: PyFunction,
  code: Code,
  args: readonly PyValue[],
  kwnames: KwNames,
  slots: any[],
): void {
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  const argcount = code.argcount
  const kwonly = code.kwonlyargcount
  const total = argcount + kwonly
  const varnames = code.varnames
  const hasStar = (code.flags & 4) !== 0
  const name = () => toHost(fn.qualname as string)
  let kwargs: PyDict | null = null
  if (code.flags & 8) {
    kwargs = new PyDict()
    slots[total + (hasStar ? 1 : 0)] = kwargs
  }
  const n = Math.min(npos, argcount)
  for (let i = 0; i < n; i++) slots[i] = args[i]
  if (hasStar) slots[total] = new PyTuple(npos > argcount ? args.slice(argcount, npos) : [])
  for (let k = 0; k < nkw; k++) {
    const key = kwnames![k]
    const value = args[npos + k]
    let at = -1
    for (let i = code.posonlyargcount; i < total; i++) {
      if (varnames[i] === key) {
        at = i
        break
      }
    }
    if (at >= 0) {
      if (slots[at] !== undefined) throw typeError(rt, `${name()}() got multiple values for argument '${key}'`)
      slots[at] = value
    } else if (kwargs !== null) kwargs.setStr(key, value)
    else {
      const positionalOnly = varnames.slice(0, code.posonlyargcount).filter((p) => kwnames!.includes(p))
      if (positionalOnly.length > 0) {
        throw typeError(
          rt,
          `${name()}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`,
        )
      }
      const hint = suggest(key, varnames.slice(code.posonlyargcount, total))
      throw typeError(
        rt,
        `${name()}() got an unexpected keyword argument '${key}'${hint === null ? '' : `. Did you mean '${hint}'?`}`,
      )
    }
  }
  const defaults = fn.defaults
  const ndefaults = defaults === null ? 0 : defaults.length
  if (npos > argcount && !hasStar) {
    let given = 0
    for (let i = argcount; i < total; i++) if (slots[i] !== undefined) given++
    const takes = ndefaults > 0 ? `from ${argcount - ndefaults} to ${argcount}` : String(argcount)
    const plural = ndefaults > 0 || argcount !== 1
    const extra =
      given > 0
        ? ` positional argument${npos !== 1 ? 's' : ''} (and ${given} keyword-only argument${given !== 1 ? 's' : ''})`
        : ''
    throw typeError(
      rt,
      `${name()}() takes ${takes} positional argument${plural ? 's' : ''} but ${npos}${extra} ${npos === 1 && given === 0 ? 'was' : 'were'} given`,
    )
  }
  if (npos < argcount) {
    const firstDefault = argcount - ndefaults
    const missing: string[] = []
    for (let i = npos; i < firstDefault; i++) if (slots[i] === undefined) missing.push(varnames[i])
    if (missing.length > 0) {
      throw typeError(
        rt,
        `${name()}() missing ${missing.length} required positional argument${missing.length > 1 ? 's' : ''}: ${quoted(missing)}`,
      )
    }
    for (let i = Math.max(npos, firstDefault); i < argcount; i++)
      if (slots[i] === undefined) slots[i] = defaults![i - firstDefault]
  }
  if (kwonly > 0) {
    const missing: string[] = []
    for (let i = argcount; i < total; i++) {
      if (slots[i] !== undefined) continue
      const d = fn.kwdefaults?.getStr(varnames[i])
      if (d !== undefined) slots[i] = d
      else missing.push(varnames[i])
    }
    if (missing.length > 0) {
      throw typeError(
        rt,
        `${name()}() missing ${missing.length} required keyword-only argument${missing.length > 1 ? 's' : ''}: ${quoted(missing)}`,
      )
    }
  }
}
