/**
 * `ast.parse(..., feature_version=(3, n))`: refuses what Python 3.n did not have yet. CPython checks as its parser reduces; here a finished tree
 * is walked and the offence that its parser would have met first is reported: the one whose last token comes first. Two matters have no
 * trace in the tree and are looked up among the tokens: underscores in numbers and the place of the error.
 */
import { PythonSyntaxError, throwSyntaxError } from '../lexer/errors.ts'
import * as T from '../lexer/token-types.ts'
import { normaliseSource, type Token, tokenize } from '../lexer/tokenize.ts'
import { CLASSES, propertyOf } from './asdl.ts'
import type { Arguments, Mod, Node, Positioned } from './ast.ts'

interface Offence {
  readonly what: string
  readonly version: number
  /** Index of the token that CPython had read last. */
  readonly token: number
}

/** Raises SyntaxError for the first feature newer than 3.`minor`. `source` is the text that `tree` was parsed from. */
export function checkFeatures(source: string, filename: string, tree: Mod, minor: number): void {
  new Checker(normaliseSource(source), filename, minor).check(tree)
}

class Checker {
  private readonly source: string
  private readonly filename: string
  private readonly minor: number
  private readonly tokens: readonly Token[]
  private first: Offence | null = null
  constructor(source: string, filename: string, minor: number) {
    this.source = source
    this.filename = filename
    this.minor = minor
    this.tokens = tokenize(source).tokens
  }

  check(tree: Mod): void {
    this.walk(tree)
    if (this.minor < 6) {
      this.tokens.forEach((t, i) => {
        if (t.tokenType === T.NumberToken && t.image.includes('_')) {
          this.offend('Underscores in numeric literals are', 6, i)
        }
      })
    }
    if (this.first !== null) this.raise(this.first)
  }

  private offend(what: string, version: number, token: number): void {
    if (version <= this.minor) return
    if (this.first === null || token < this.first.token) this.first = { what, version, token }
  }

  /** Inner nodes first, as a parser reduces. */
  private walk(node: Node): void {
    const spec = CLASSES.get(node.kind)
    if (spec === undefined) return
    for (const f of spec.fields) {
      const v = (node as any)[propertyOf(node.kind, f.name)]
      if (Array.isArray(v)) {
        for (const item of v) if (typeof item === 'object' && item !== null) this.walk(item)
      } else if (typeof v === 'object' && v !== null && 'kind' in v) this.walk(v)
    }
    this.node(node)
  }

  private node(n: Node): void {
    switch (n.kind) {
      case 'Await':
        this.offend('Await expressions are', 5, this.after(n))
        return
      case 'AsyncFunctionDef':
      case 'FunctionDef':
        this.parameters(n.args, T.RightParen)
        if (n.type_params.length > 0) this.typeParameters(n.type_params.at(-1) as Positioned)
        if (n.kind === 'AsyncFunctionDef') this.offend('Async functions are', 5, this.afterBlock(n, n.body))
        return
      case 'AsyncFor':
        this.offend('Async for loops are', 5, this.afterBlock(n, n.body))
        return
      case 'AsyncWith':
        this.offend('Async with statements are', 5, this.afterBlock(n, n.body))
        return
      case 'Lambda':
        this.parameters(n.args, T.Colon)
        return
      case 'comprehension':
        if (n.is_async) this.offend('Async comprehensions are', 6, this.after(n.ifs.at(-1) ?? n.iter))
        return
      case 'BinOp':
        if (n.op === 'MatMult') this.offend("The '@' operator is", 5, this.after(n))
        return
      case 'AugAssign':
        if (n.op === 'MatMult') this.offend("The '@' operator is", 5, this.after(n.target))
        return
      case 'AnnAssign':
        this.offend(`Variable annotation${n.simple ? '' : 's'} syntax is`, 6, this.after(n))
        return
      case 'NamedExpr':
        this.offend('Assignment expressions are', 8, this.after(n))
        return
      case 'Match':
        this.offend('Pattern matching is', 10, this.after(n) + 1)
        return
      case 'TryStar':
        // another handler or `else` might have followed
        this.offend('Exception groups are', 11, this.after(n) + 1)
        return
      case 'ClassDef':
        if (n.type_params.length > 0) this.typeParameters(n.type_params.at(-1) as Positioned)
        return
      case 'TypeAlias':
        if (n.type_params.length > 0) this.typeParameters(n.type_params.at(-1) as Positioned)
        this.offend('Type statement is', 12, this.after(n))
        return
      case 'TypeVar':
      case 'ParamSpec':
      case 'TypeVarTuple':
        if (n.default_value !== null) this.offend('Type parameter defaults are', 13, this.after(n))
    }
  }

  private parameters(a: Arguments, closing: typeof T.Colon): void {
    const last = a.posonlyargs.at(-1)
    if (last === undefined) return
    let depth = 0
    let i = this.after(last)
    for (; i < this.tokens.length - 1; i++) {
      const image = this.tokens[i].image
      if (depth === 0 && this.tokens[i].tokenType === closing) break
      if (image === '(' || image === '[' || image === '{') depth++
      else if (image === ')' || image === ']' || image === '}') depth--
    }
    this.offend('Positional-only parameters are', 8, i)
  }

  private typeParameters(last: Positioned): void {
    let i = this.after(last)
    while (i < this.tokens.length - 1 && this.tokens[i].tokenType !== T.RightBracket) i++
    this.offend('Type parameter lists are', 12, i)
  }

  /** Index of the first token behind a node. */
  private after(n: Positioned): number {
    const { tokens } = this
    let low = 0
    let high = tokens.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const t = tokens[middle]
      if (t.line < n.end_lineno || (t.line === n.end_lineno && t.col < n.end_col_offset)) low = middle + 1
      else high = middle
    }
    return low
  }
  /** A body on lines of its own ends with a dedent, which has been read too. */
  private afterBlock(n: Positioned, body: readonly Positioned[]): number {
    const first = body[0]
    let i = this.after(n)
    const start = this.tokens.findIndex((t) => t.line === first.lineno && t.col === first.col_offset)
    if (this.tokens[start - 1]?.tokenType === T.Indent) i++
    return i
  }

  private raise(o: Offence): never {
    const t = this.tokens[o.token]
    const lines = this.source.split('\n')
    let line = t.line
    let offset: number
    let end: number
    if (t.tokenType === T.Dedent || t.tokenType === T.EndMarker) {
      end = -1
      if (t.startOffset >= this.source.length) {
        // the file ends with it: the place is behind the last line
        line = lines.length - 1
        offset = Array.from(lines[line - 1]).length + 1
      } else offset = t.col
    } else {
      const column = (bytes: number) => characters(lines[line - 1], bytes) + 1
      offset = column(t.col)
      end = t.tokenType === T.Newline ? offset + 1 : column(t.endCol)
    }
    const text = `${o.what} only supported in Python 3.${o.version} and greater`
    throwSyntaxError(
      new PythonSyntaxError('SyntaxError', text, this.filename, line, offset, line, end, `${lines[line - 1]}\n`),
    )
  }
}

/** Characters in the first `bytes` bytes of a line. */
function characters(line: string, bytes: number): number {
  let count = 0
  let seen = 0
  for (const c of line) {
    if (seen >= bytes) break
    const point = c.codePointAt(0) as number
    seen += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    count++
  }
  return bytes > seen ? count + (bytes - seen) : count
}
