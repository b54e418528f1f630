/**
 * format() of plain ints, floats and texts by specs that came before: programs format millions of values by a handful of specs, and reading one costs
 * more than using it. A plan is what a spec means for one of the three types. Only specs that cannot fail on any value of the type have one; the others
 * (and rare ones) go the long way each time, which words their errors. The caches hold nothing but functions of their keys, and few.
 */
import { formatFloat } from '../numbers/float-repr.ts'
import { type FormatSpec, formatFloatSpec, formatInt, formatStr, parseFormatSpec } from './format-spec.ts'

interface Plan {
  readonly spec: FormatSpec
  /** `spec.fill`, or the space. */
  readonly fill: string
  readonly width: number
  readonly align: string
  /** Ints: the base, or 0 for a float's format. Floats: the digits of a plain `.Nf`, or -1. */
  readonly number: number
  readonly prefix: string
  /** No sign, grouping or other matter than padding: need not be put together by the general rules. */
  readonly simple: boolean
}

const MAX_PLANS = 512
const MAX_WIDTH = 1024
const SURROGATE = /[\ud800-\udfff]/

function remember(cache: Map<string, Plan | null>, text: string, make: (text: string) => Plan | null): Plan | null {
  let plan: Plan | null = null
  if (text.length < 32 && !SURROGATE.test(text)) {
    try {
      plan = make(text)
    } catch {
      // a wrong spec: the long way raises
    }
  }
  if (cache.size >= MAX_PLANS) cache.clear()
  cache.set(text, plan)
  return plan
}

function planOf(spec: FormatSpec, number: number, prefix: string, simple: boolean): Plan | null {
  if (spec.width > MAX_WIDTH || spec.precision > MAX_WIDTH) return null
  return {
    spec,
    fill: spec.fill === '' ? ' ' : spec.fill,
    width: spec.width,
    align: spec.align,
    number,
    prefix,
    simple,
  }
}

function intPlan(text: string): Plan | null {
  const spec = parseFormatSpec(text, 'int', 'd', '>')
  if (spec.type === 'c') return null
  formatInt(1, spec)
  const at = 'bodxX'.indexOf(spec.type)
  const base = at < 0 ? 0 : [2, 8, 10, 16, 16][at]
  const prefix = spec.alternate && base !== 10 && base !== 0 ? `0${spec.type}` : ''
  return planOf(spec, base, prefix, base !== 0 && spec.sign === '' && spec.grouping === '' && spec.type !== 'X')
}
function floatPlan(text: string): Plan | null {
  const spec = parseFormatSpec(text, 'float', '', '>')
  formatFloatSpec(1.5, spec)
  const simple = spec.type === 'f' && spec.sign === '' && spec.grouping === '' && !spec.alternate && !spec.coerceZero
  return planOf(spec, simple ? (spec.precision < 0 ? 6 : spec.precision) : -1, '', simple)
}
function textPlan(text: string): Plan | null {
  const spec = parseFormatSpec(text, 'str', 's', '<')
  formatStr('', spec)
  return planOf(spec, 0, '', spec.precision < 0)
}

const INTS = new Map<string, Plan | null>()
const FLOATS = new Map<string, Plan | null>()
const TEXTS = new Map<string, Plan | null>()

/** Pads `body`, whose sign and prefix are its first `head` characters ('=' pads after them). */
function pad(body: string, head: number, plan: Plan): string {
  const missing = plan.width - body.length
  if (missing <= 0) return body
  const fill = plan.fill
  switch (plan.align) {
    case '<':
      return body + fill.repeat(missing)
    case '>':
      return fill.repeat(missing) + body
    case '=':
      return head === 0 ? fill.repeat(missing) + body : body.slice(0, head) + fill.repeat(missing) + body.slice(head)
    default: {
      const left = missing >> 1
      return fill.repeat(left) + body + fill.repeat(missing - left)
    }
  }
}

/** format(int, spec), or `undefined` where the long way must do it. */
export function formatSmallInt(value: number, text: string): string | undefined {
  let plan = INTS.get(text)
  if (plan === undefined) plan = remember(INTS, text, intPlan)
  if (plan === null) return undefined
  if (!plan.simple) return formatInt(value, plan.spec)
  const base = plan.number
  if (value >= 0) {
    const digits = base === 10 ? String(value) : value.toString(base)
    return pad(plan.prefix + digits, plan.prefix.length, plan)
  }
  const digits = base === 10 ? String(-value) : (-value).toString(base)
  return pad(`-${plan.prefix}${digits}`, plan.prefix.length + 1, plan)
}

/** format(float, spec), likewise. */
export function formatSmallFloat(value: number, text: string): string | undefined {
  let plan = FLOATS.get(text)
  if (plan === undefined) plan = remember(FLOATS, text, floatPlan)
  if (plan === null) return undefined
  // inf and nan are no digits to put zeros in front of
  if (!plan.simple || value - value !== 0) return formatFloatSpec(value, plan.spec)
  const body = formatFloat(value, 'f', plan.number)
  return pad(body, body.charCodeAt(0) === 0x2d ? 1 : 0, plan)
}

/** format(str, spec) for a text without astral characters, likewise. */
export function formatSmallText(value: string, text: string): string | undefined {
  let plan = TEXTS.get(text)
  if (plan === undefined) plan = remember(TEXTS, text, textPlan)
  if (plan === null) return undefined
  return plan.simple ? pad(value, 0, plan) : formatStr(value, plan.spec)
}
