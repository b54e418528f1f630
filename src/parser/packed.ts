/**
 * Trees as compact text, so that the library's own Python need not be parsed again in every run: the build packs, the interpreter unpacks what it
 * imports. Unpacking builds nodes by the functions of expression-nodes.ts and statement-nodes.ts, like the parser, so that both give the same hidden classes.
 *
 * A tree is a sequence of unsigned varints, written in base 64; strings stand once in a table in front. A value is a tag followed by what it needs.
 * Positions are differences: most lines and columns then fit into one digit.
 */
import type { Mod } from './ast.ts'
import * as expressions from './expression-nodes.ts'
import * as statements from './statement-nodes.ts'

const enum Tag {
  Null = 0,
  True = 1,
  False = 2,
  Int = 3,
  NegativeInt = 4,
  String = 5,
  List = 6,
  BigInt = 7,
  Float = 8,
  Complex = 9,
  Bytes = 10,
  Ellipsis = 11,
  Str = 12,
  /** From here on: nodes, by the index of their kind. */
  Node = 13,
}

type Make = (...fields: any[]) => unknown
/** Kinds in a fixed order; the functions that make them. */
const KINDS: readonly (readonly [string, Make])[] = [
  ['Module', statements.Module],
  ['Interactive', statements.Interactive],
  ['Expression', statements.Expression],
  ['FunctionType', statements.FunctionType],
  ['FunctionDef', statements.FunctionDef],
  ['AsyncFunctionDef', statements.AsyncFunctionDef],
  ['ClassDef', statements.ClassDef],
  ['Return', statements.Return],
  ['Delete', statements.Delete],
  ['Assign', statements.Assign],
  ['TypeAlias', statements.TypeAlias],
  ['AugAssign', statements.AugAssign],
  ['AnnAssign', statements.AnnAssign],
  ['For', statements.For],
  ['AsyncFor', statements.AsyncFor],
  ['While', statements.While],
  ['If', statements.If],
  ['With', statements.With],
  ['AsyncWith', statements.AsyncWith],
  ['Match', statements.Match],
  ['Raise', statements.Raise],
  ['Try', statements.Try],
  ['TryStar', statements.TryStar],
  ['Assert', statements.Assert],
  ['Import', statements.Import],
  ['ImportFrom', statements.ImportFrom],
  ['Global', statements.Global],
  ['Nonlocal', statements.Nonlocal],
  ['Expr', statements.ExprStmt],
  ['Pass', statements.Pass],
  ['Break', statements.Break],
  ['Continue', statements.Continue],
  ['BoolOp', expressions.BoolOp],
  ['NamedExpr', expressions.NamedExpr],
  ['BinOp', expressions.BinOp],
  ['UnaryOp', expressions.UnaryOp],
  ['Lambda', expressions.Lambda],
  ['IfExp', expressions.IfExp],
  ['Dict', expressions.Dict],
  ['Set', expressions.SetExpr],
  ['ListComp', expressions.ListComp],
  ['SetComp', expressions.SetComp],
  ['DictComp', expressions.DictComp],
  ['GeneratorExp', expressions.GeneratorExp],
  ['Await', expressions.Await],
  ['Yield', expressions.Yield],
  ['YieldFrom', expressions.YieldFrom],
  ['Compare', expressions.Compare],
  ['Call', expressions.Call],
  ['FormattedValue', expressions.FormattedValue],
  ['JoinedStr', expressions.JoinedStr],
  ['Constant', expressions.Constant],
  ['Attribute', expressions.Attribute],
  ['Subscript', expressions.Subscript],
  ['Starred', expressions.Starred],
  ['Name', expressions.Name],
  ['List', expressions.List],
  ['Tuple', expressions.Tuple],
  ['Slice', expressions.Slice],
  ['MatchValue', statements.MatchValue],
  ['MatchSingleton', statements.MatchSingleton],
  ['MatchSequence', statements.MatchSequence],
  ['MatchMapping', statements.MatchMapping],
  ['MatchClass', statements.MatchClass],
  ['MatchStar', statements.MatchStar],
  ['MatchAs', statements.MatchAs],
  ['MatchOr', statements.MatchOr],
  ['TypeVar', statements.TypeVar],
  ['ParamSpec', statements.ParamSpec],
  ['TypeVarTuple', statements.TypeVarTuple],
  ['ExceptHandler', statements.ExceptHandler],
  ['TypeIgnore', statements.TypeIgnore],
  ['comprehension', expressions.Comprehension],
  ['arguments', expressions.Arguments],
  ['arg', expressions.Arg],
  ['keyword', expressions.Keyword],
  ['alias', statements.Alias],
  ['withitem', statements.WithItem],
  ['match_case', statements.MatchCase],
]
const KIND_INDEX = new Map(KINDS.map(([kind], i) => [kind, i]))

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Uint8Array(128)
for (let i = 0; i < 64; i++) VALUES[DIGITS.charCodeAt(i)] = i

/** Packs a tree: a JSON text, `[strings, digits]`. */
export function pack(tree: Mod): string {
  const strings: string[] = []
  const known = new Map<string, number>()
  const out: string[] = []
  const put = (n: number): void => {
    // five bits a digit, the sixth says that more follow
    while (n >= 32) {
      out.push(DIGITS[32 + (n % 32)])
      n = Math.floor(n / 32)
    }
    out.push(DIGITS[n])
  }
  const signed = (n: number): void => put(n < 0 ? -2 * n - 1 : 2 * n)
  const text = (s: string): void => {
    let i = known.get(s)
    if (i === undefined) {
      i = strings.length
      strings.push(s)
      known.set(s, i)
    }
    put(i)
  }
  let line = 1
  const value = (v: any): void => {
    if (v === null) put(Tag.Null)
    else if (v === true) put(Tag.True)
    else if (v === false) put(Tag.False)
    else if (typeof v === 'number') {
      put(v < 0 ? Tag.NegativeInt : Tag.Int)
      put(Math.abs(v))
    } else if (typeof v === 'string') {
      put(Tag.String)
      text(v)
    } else if (typeof v === 'bigint') {
      put(Tag.BigInt)
      text(String(v))
    } else if (Array.isArray(v)) {
      put(Tag.List)
      put(v.length)
      for (const x of v) value(x)
    } else if (typeof v.kind === 'string') node(v)
    else constant(v)
  }
  const numbers = (list: ArrayLike<number>): void => {
    put(list.length)
    for (let i = 0; i < list.length; i++) put(list[i])
  }
  const constant = (v: any): void => {
    switch (v.type) {
      case 'float':
        put(Tag.Float)
        text(String(v.value))
        break
      case 'complex':
        put(Tag.Complex)
        text(String(v.imag))
        break
      case 'bytes':
        put(Tag.Bytes)
        numbers(v.value)
        break
      case 'ellipsis':
        put(Tag.Ellipsis)
        break
      case 'str':
        put(Tag.Str)
        numbers(v.codePoints)
        break
      default:
        throw new Error(`cannot pack a constant of type ${v.type}`)
    }
  }
  const node = (v: any): void => {
    const kind = KIND_INDEX.get(v.kind)
    if (kind === undefined) throw new Error(`cannot pack a ${v.kind}`)
    put(Tag.Node + kind)
    const names = Object.keys(v)
    const positioned = names.length > 4 && names[names.length - 1] === 'end_col_offset'
    const last = positioned ? names.length - 4 : names.length
    if (positioned) {
      signed(v.lineno - line)
      line = v.lineno
      put(v.col_offset)
      put(v.end_lineno - v.lineno)
      if (v.end_lineno === v.lineno) signed(v.end_col_offset - v.col_offset)
      else put(v.end_col_offset)
    }
    for (let i = 1; i < last; i++) value(v[names[i]])
  }
  value(tree)
  return JSON.stringify([strings, out.join('')])
}

/** Nodes without a position, and how many fields each kind has: what the reader cannot see from the text. */
const SHAPES = new Map<string, readonly [fields: number, positioned: boolean]>()
for (const [kind, make] of KINDS) {
  const names = Object.keys(make() as object)
  const positioned = names.length > 4 && names[names.length - 1] === 'end_col_offset'
  SHAPES.set(kind, [positioned ? names.length - 5 : names.length - 1, positioned])
}
const MAKERS = KINDS.map(([kind, make]) => {
  const [fields, positioned] = SHAPES.get(kind) as readonly [number, boolean]
  return { make, fields, positioned }
})

/** The tree that `pack` was given. */
export function unpack(packed: string): Mod {
  const [strings, digits] = JSON.parse(packed) as [string[], string]
  let at = 0
  let line = 1
  const get = (): number => {
    let d = VALUES[digits.charCodeAt(at++)]
    if (d < 32) return d
    let n = d - 32
    for (let scale = 32; ; scale *= 32) {
      d = VALUES[digits.charCodeAt(at++)]
      if (d < 32) return n + d * scale
      n += (d - 32) * scale
    }
  }
  const signed = (): number => {
    const n = get()
    return n % 2 === 1 ? -(n + 1) / 2 : n / 2
  }
  const numbers = (): number[] => {
    const list: number[] = new Array(get())
    for (let i = 0; i < list.length; i++) list[i] = get()
    return list
  }
  const value = (): any => {
    const tag = get()
    if (tag >= Tag.Node) {
      const { make, fields, positioned } = MAKERS[tag - Tag.Node]
      const f: any[] = []
      if (!positioned) {
        for (let i = 0; i < fields; i++) f.push(value())
        return make(...f)
      }
      line += signed()
      const lineno = line
      const col = get()
      const endLine = lineno + get()
      const endCol = endLine === lineno ? col + signed() : get()
      for (let i = 0; i < fields; i++) f.push(value())
      f.push(lineno, col, endLine, endCol)
      return make(...f)
    }
    switch (tag as Tag) {
      case Tag.Null:
        return null
      case Tag.True:
        return true
      case Tag.False:
        return false
      case Tag.Int:
        return get()
      case Tag.NegativeInt:
        return -get()
      case Tag.String:
        return strings[get()]
      case Tag.List: {
        const n = get()
        const list: any[] = []
        for (let i = 0; i < n; i++) list.push(value())
        return list
      }
      case Tag.BigInt:
        return BigInt(strings[get()])
      case Tag.Float:
        return { type: 'float', value: Number(strings[get()]) }
      case Tag.Complex:
        return { type: 'complex', imag: Number(strings[get()]) }
      case Tag.Bytes:
        return { type: 'bytes', value: Uint8Array.from(numbers()) }
      case Tag.Ellipsis:
        return { type: 'ellipsis' }
      case Tag.Str:
        return { type: 'str', codePoints: Uint32Array.from(numbers()) }
      default:
        throw new Error(`packed tree: unknown tag ${tag}`)
    }
  }
  return value() as Mod
}
