/**
 * The work of `ast.dump` (and of `ast.walk`), natively: a tree of a large module has some hundred thousand values to show. Semantics are those of the Python
 * function: attributes are read as any attribute is, values that are neither nodes nor lists are shown by repr.
 *
 * The tree is walked with a stack of our own, since nesting is the program's choice; its height counts against the recursion limit as the
 * Python frames would.
 */
import { Cmp, type PyType, type PyValue } from '../../objects/object.ts'
import { getAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { compareBool } from '../../objects/ops/compare.ts'
import { error } from '../../objects/ops/errors.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { textOf, toHost, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyList } from '../../objects/values.ts'
import { astState } from './classes.ts'

export interface DumpOptions {
  readonly annotateFields: boolean
  readonly includeAttributes: boolean
  /** Text per level, or null for one line. */
  readonly indent: string | null
  readonly showEmpty: boolean
}

/** A node or list whose parts are being shown. */
interface Level {
  readonly values: PyValue[]
  /** What stands before each part: `name=`, or nothing. */
  readonly labels: string[]
  readonly texts: string[]
  /** Name of the class; null for a list. */
  readonly name: string | null
  /** Levels of indentation of the parts. */
  readonly indent: number
  simple: boolean
}

/** The text of a node. */
export function dump(rt: Thread, root: PyValue, options: DumpOptions): string {
  const AST = astState(rt).AST
  const stack: Level[] = [nodeLevel(rt, root, 1, options)]
  const limit = rt.interp.recursionLimit - rt.frame.depth
  for (;;) {
    const top = stack[stack.length - 1]
    const i = top.texts.length
    if (i < top.values.length) {
      const v = top.values[i]
      if (v instanceof PyList && v.items.length > 0) {
        stack.push(listLevel(v, top.indent + 1))
      } else if (typeof v === 'object' && v !== null && v.cls.isSubtype(AST)) {
        stack.push(nodeLevel(rt, v, top.indent + 1, options))
      } else {
        const text = typeof v === 'number' ? v.toString() : v instanceof PyList ? '[]' : reprJs(rt, v)
        top.texts.push(top.labels[i] + text)
      }
      if (stack.length > limit) throw error(rt, T.RecursionError, 'maximum recursion depth exceeded')
      continue
    }
    stack.pop()
    const text = finished(top, options)
    if (stack.length === 0) return text
    const parent = stack[stack.length - 1]
    parent.simple &&= top.name !== null && top.values.length === 0
    parent.texts.push(parent.labels[parent.texts.length] + text)
  }
}

function finished(level: Level, options: DumpOptions): string {
  const { texts, name } = level
  const margin = options.indent === null ? '' : `\n${options.indent.repeat(level.indent)}`
  const separator = options.indent === null ? ', ' : `,${margin}`
  if (name === null) return `[${margin}${texts.join(separator)}]`
  if (level.simple && texts.length <= 3) return `${name}(${texts.join(', ')})`
  return `${name}(${margin}${texts.join(separator)})`
}

function listLevel(list: PyList, indent: number): Level {
  return { values: list.items.slice(), labels: list.items.map(() => ''), texts: [], name: null, indent, simple: true }
}

/** The fields of a node that are to be shown, with their labels. */
function nodeLevel(rt: Thread, node: PyValue, indent: number, options: DumpOptions): Level {
  const cls = typeOf(node)
  const values: PyValue[] = []
  const labels: string[] = []
  // empty fields are shown after all where a later one is and names are not
  let skipped: PyValue[] = []
  let keywords = options.annotateFields
  // what these hold may be any value, an empty list too
  const showEmpty = options.showEmpty || holdsConstant(rt, cls)
  for (const field of toArray(rt, getAttr(rt, node, '_fields'))) {
    const name = nameText(field)
    const v = getAttrOr(rt, node, name)
    if (v === undefined || (v === null && isNoneOnClass(rt, cls, name))) {
      keywords = true
      continue
    }
    if (!showEmpty) {
      if (isEmptyList(rt, v)) {
        if (!keywords) skipped.push(v)
        continue
      }
      if (!keywords && skipped.length > 0) {
        for (const s of skipped) {
          values.push(s)
          labels.push('')
        }
        skipped = []
      }
    }
    values.push(v)
    labels.push(keywords ? `${name}=` : '')
  }
  if (options.includeAttributes) {
    for (const attribute of toArray(rt, getAttr(rt, node, '_attributes'))) {
      const name = nameText(attribute)
      const v = getAttrOr(rt, node, name)
      if (v === undefined || (v === null && isNoneOnClass(rt, cls, name))) continue
      values.push(v)
      labels.push(`${name}=`)
    }
  }
  return { values, labels, texts: [], name: cls.name, indent, simple: true }
}

function holdsConstant(rt: Thread, cls: PyType): boolean {
  const { types } = astState(rt)
  return cls.isSubtype(types.get('Constant') as PyType) || cls.isSubtype(types.get('MatchSingleton') as PyType)
}
function nameText(v: PyValue): string {
  const t = textOf(v)
  if (t === undefined) throw new Error('a field name that is no str')
  return toHost(t)
}
function isNoneOnClass(rt: Thread, cls: PyType, name: string): boolean {
  return getAttrOr(rt, cls, name) === null
}
function isEmptyList(rt: Thread, v: PyValue): boolean {
  if (v instanceof PyList && v.cls === T.listType) return v.items.length === 0
  if (typeof v !== 'object' || v === null) return false
  return typeOf(v).identityHash ? false : compareBool(rt, v, new PyList([]), Cmp.EQ)
}

/** What ast.iter_child_nodes yields; ast.walk takes them all at once. */
export function childNodes(rt: Thread, node: PyValue): PyValue[] {
  const AST = astState(rt).AST
  const out: PyValue[] = []
  const add = (v: PyValue) => {
    if (typeof v === 'object' && v !== null && v.cls.isSubtype(AST)) out.push(v)
  }
  for (const field of toArray(rt, getAttr(rt, node, '_fields'))) {
    const v = getAttrOr(rt, node, nameText(field))
    if (v === undefined) continue
    if (v instanceof PyList) for (const item of v.items) add(item)
    else add(v)
  }
  return out
}
