/**
 * One frame's lines in a traceback: the source of the instruction with `~~~^^^` under it (PEP 657).
 *
 * What is marked is decided on the text, as CPython does: the marked segment is parsed again, and where it is a binary operation, a subscript or a call the
 * operator, brackets or argument list get `^` and the operands `~`. Where the segment is all there is on its lines nothing is marked. Offsets of the
 * tree are UTF-8 bytes, those of the marks columns of a terminal: lines are taken apart into code points in between.
 */
import type { Expr, Node } from '../parser/ast.ts'
import { parseExpression, parseModule } from '../parser/parse.ts'

export interface Position {
  readonly lineno: number
  readonly col_offset: number
  readonly end_lineno: number
  readonly end_col_offset: number
}

/**
 * The source range of the instruction that a node stands for, or null when it has none. A method call over several lines begins at the method's
 * name, so that its line is the one that the reader looks for.
 */
export function positionOf(node: any): Position | null {
  let n = node
  if (n === null || n === undefined || n.lineno === undefined || n.col_offset === undefined) return null
  if (n.kind === 'Assert') n = n.test
  const attribute = n.kind === 'Call' && n.func.kind === 'Attribute' ? n.func : n.kind === 'Attribute' ? n : null
  if (attribute !== null && attribute.lineno !== attribute.end_lineno) {
    const length = [...attribute.attr].length
    if (length <= attribute.end_col_offset) {
      return {
        lineno: attribute.end_lineno,
        col_offset: attribute.end_col_offset - length,
        end_lineno: n.end_lineno,
        end_col_offset: n.end_col_offset,
      }
    }
  }
  return n
}

const points = (s: string): string[] => Array.from(s)

/** Characters of `line` before the byte offset `bytes` of its UTF-8 form. */
function charOffset(line: string, bytes: number): number {
  let at = 0
  let chars = 0
  for (const c of line) {
    if (at >= bytes) break
    const p = c.codePointAt(0) as number
    at += p < 0x80 ? 1 : p < 0x800 ? 2 : p < 0x10000 ? 3 : 4
    chars++
  }
  return chars
}

const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f265}\u{1f300}-\u{1f320}\u{1f32d}-\u{1f335}\u{1f337}-\u{1f37c}\u{1f37e}-\u{1f393}\u{1f3a0}-\u{1f3ca}\u{1f3cf}-\u{1f3d3}\u{1f3e0}-\u{1f3f0}\u{1f3f4}\u{1f3f8}-\u{1f43e}\u{1f440}\u{1f442}-\u{1f4fc}\u{1f4ff}-\u{1f53d}\u{1f54b}-\u{1f54e}\u{1f550}-\u{1f567}\u{1f57a}\u{1f595}\u{1f596}\u{1f5a4}\u{1f5fb}-\u{1f64f}\u{1f680}-\u{1f6c5}\u{1f6cc}\u{1f6d0}-\u{1f6d2}\u{1f6d5}-\u{1f6d7}\u{1f6dc}-\u{1f6df}\u{1f6eb}\u{1f6ec}\u{1f6f4}-\u{1f6fc}\u{1f7e0}-\u{1f7eb}\u{1f7f0}\u{1f90c}-\u{1f93a}\u{1f93c}-\u{1f945}\u{1f947}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Terminal columns that the first `offset` characters take. */
function displayWidth(line: readonly string[], offset: number = line.length): number {
  let width = 0
  for (let i = 0; i < offset && i < line.length; i++) width += line[i] > '\x7f' && WIDE.test(line[i]) ? 2 : 1
  return width
}

/** Lines as str.splitlines() gives them for source text. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/)
  if (lines[lines.length - 1] === '') lines.pop()
  return lines
}

/** textwrap.dedent */
function dedent(lines: readonly string[]): string[] {
  const clean = lines.map((l) => (/^[ \t]*$/.test(l) ? '' : l))
  let margin: string | null = null
  for (const l of clean) {
    if (l === '') continue
    const indent = (/^[ \t]*/.exec(l) as RegExpExecArray)[0]
    if (margin === null) margin = indent
    else {
      let n = 0
      while (n < margin.length && n < indent.length && margin[n] === indent[n]) n++
      margin = margin.slice(0, n)
    }
  }
  const cut = margin === null ? 0 : margin.length
  return cut === 0 ? clean : clean.map((l) => l.slice(cut))
}

interface Anchors {
  readonly leftLine: number
  readonly left: number
  readonly rightLine: number
  readonly right: number
}

/** Where the `^` part of a segment begins and ends, in lines and characters of the segment; null when it is no such expression. */
function anchorsOf(segment: string): Anchors | null {
  let e: Expr
  try {
    e = parseExpression(`(\n${segment}\n)`, '<segment>').tree.body
  } catch {
    return null
  }
  const lines = segment.split('\n').map(points)
  // line 1 of what was parsed is the added parenthesis
  const end = (n: Node & Position): [number, number] => {
    const line = n.end_lineno - 2
    return [line, charOffset(lines[line].join(''), n.end_col_offset)]
  }
  /** The next place from (line, col) on where `stop` holds, outside comments and line continuations. */
  const find = (from: [number, number], stop: (c: string) => boolean): [number, number] | null => {
    let [line, col] = from
    for (; line < lines.length; line++, col = 0) {
      for (; col < lines[line].length; col++) {
        const c = lines[line][col]
        if (c === '\\' || c === '#') break
        if (stop(c)) return [line, col]
      }
    }
    return null
  }
  switch (e.kind) {
    case 'BinOp': {
      const at = find(end(e.left), (c) => !/\s/.test(c) && c !== ')')
      if (at === null) return null
      const [line, col] = at
      let right = col + 1
      const next = lines[line][right]
      const rightLine = e.right.lineno - 2
      if (
        next !== undefined &&
        (rightLine > line || right < charOffset(lines[rightLine].join(''), e.right.col_offset)) &&
        !/[\s\\#]/.test(next)
      ) {
        right++
      }
      return { leftLine: line, left: col, rightLine: line, right }
    }
    case 'Subscript':
    case 'Call': {
      const open = e.kind === 'Call' ? '(' : '['
      const at = find(end(e.kind === 'Call' ? e.func : e.value), (c) => c === open)
      if (at === null) return null
      const [rightLine, right] = end(e)
      return { leftLine: at[0], left: at[1], rightLine, right }
    }
    default:
      return null
  }
}

/** `return f(...)` or `name = f(...)` that fills its lines: marking the call would say nothing. */
function isWholeCall(lines: readonly string[][], start: number, end: number): boolean {
  let value: (Expr & Position) | null = null
  try {
    const s = parseModule(lines.map((l) => l.join('')).join('\n'), '<segment>').tree.body[0]
    if (s === undefined) return true
    if (s.kind === 'Return' && s.value?.kind === 'Call' && s.value.func.kind === 'Name') value = s.value
    else if (s.kind === 'Assign' && s.targets.length === 1 && s.targets[0].kind === 'Name' && s.value.kind === 'Call')
      value = s.value
  } catch {
    return false
  }
  return (
    value !== null &&
    value.lineno === 1 &&
    value.end_lineno === lines.length &&
    value.col_offset === start &&
    value.end_col_offset === end
  )
}

/**
 * The lines to show for a position in `source` (its lines), each ending in a newline and indented by four; '' where the source does not reach that far.
 * Without columns only the first line is shown.
 */
export function markedLines(source: readonly string[], lineno: number, position: Position | null): string {
  if (position === null) {
    const line = source[lineno - 1]?.trim() ?? ''
    return line === '' ? '' : `    ${line}\n`
  }
  const original = source.slice(position.lineno - 1, position.end_lineno).map((l) => l.trimEnd())
  const lines = dedent(original).map(points)
  if (lines.length === 0 || lines.every((l) => l.join('').trim() === '')) return ''
  const lastIndex = lines.length - 1
  const first = original[0]
  const dropped = points(first).length - lines[0].length
  const start = Math.max(0, charOffset(first, position.col_offset) - dropped)
  const end = Math.max(0, charOffset(original[lastIndex], position.end_col_offset) - dropped)
  const displayStart = displayWidth(lines[0], start)
  const displayEnd = displayWidth(lines[lastIndex], end)
  const whole = lines.map((l) => l.join('')).join('\n')
  const wholePoints = points(whole)
  const segment = wholePoints.slice(start, wholePoints.length - (lines[lastIndex].length - end)).join('')
  const anchors = anchorsOf(segment)

  let marked = false
  if (!isWholeCall(lines, start, end)) {
    marked =
      anchors !== null ||
      lines[0].slice(0, start).join('').trim() !== '' ||
      lines[lastIndex].slice(end).join('').trimEnd() !== ''
  }
  const significant = new Set([0, lastIndex])
  let left = 0
  let right = 0
  if (anchors !== null) {
    left = displayWidth(lines[anchors.leftLine], anchors.left + (anchors.leftLine === 0 ? start : 0))
    right = displayWidth(lines[anchors.rightLine], anchors.right + (anchors.rightLine === 0 ? start : 0))
    for (const at of [anchors.leftLine, anchors.rightLine])
      for (let n = at - 1; n <= at + 1; n++) if (n >= 0 && n < lines.length) significant.add(n)
  }
  const out: string[] = []
  const put = (n: number): void => {
    const line = lines[n]
    out.push(line.join(''))
    if (!marked) return
    let spaces = 0
    while (spaces < line.length && /\s/.test(line[spaces])) spaces++
    const width = n === lastIndex ? displayEnd : displayWidth(line)
    let carets = ''
    for (let col = 0; col < width; col++) {
      if (col < spaces || (n === 0 && col < displayStart)) carets += ' '
      else if (anchors === null) carets += '^'
      else {
        const afterLeft = n > anchors.leftLine || (n === anchors.leftLine && col >= left)
        const beforeRight = n < anchors.rightLine || (n === anchors.rightLine && col < right)
        carets += afterLeft && beforeRight ? '^' : '~'
      }
    }
    out.push(carets)
  }
  const shown = [...significant].sort((a, b) => a - b)
  shown.forEach((n, i) => {
    const between = i === 0 ? 0 : n - shown[i - 1] - 1
    if (between === 1) put(n - 1)
    else if (between > 1) out.push(`...<${between} lines>...`)
    put(n)
  })
  return dedent(out)
    .map((l) => `    ${l}\n`)
    .join('')
}
