/**
 * What is said of a mistake, and where: the actions that the error grammar names after `=> do`.
 *
 * Each gets what the alternative matched under its names and ends the search with a `Found`, or says that it was no
 * mistake after all.
 */

import type { Problem } from '../lexer/errors.ts'
import * as T from '../lexer/token-types.ts'
import { FAIL, Found, inside, type Match, type Result, type Run, type Value } from './peg.ts'

const NAMES = new Map<string, string>([
  ['Attribute', 'attribute'],
  ['Subscript', 'subscript'],
  ['Starred', 'starred'],
  ['Name', 'name'],
  ['List', 'list'],
  ['Tuple', 'tuple'],
  ['Lambda', 'lambda'],
  ['Call', 'function call'],
  ['Operation', 'expression'],
  ['Compare', 'comparison'],
  ['GeneratorExp', 'generator expression'],
  ['Yield', 'yield expression'],
  ['YieldFrom', 'yield expression'],
  ['Await', 'await expression'],
  ['ListComp', 'list comprehension'],
  ['SetComp', 'set comprehension'],
  ['DictComp', 'dict comprehension'],
  ['Dict', 'dict literal'],
  ['Set', 'set display'],
  ['JoinedStr', 'f-string expression'],
  ['IfExp', 'conditional expression'],
  ['NamedExpr', 'named expression'],
])

/** CPython's name for a kind of expression. */
export function nameOf(run: Run, node: Match): string {
  if (node.kind === 'Constant') {
    const image = run.tokens[node.s].image
    if (image === 'True' || image === 'False' || image === 'None') return image
    return image === '...' ? 'ellipsis' : 'literal'
  }
  return NAMES.get(node.kind) ?? 'expression'
}

/** The elements of a tuple or list: the expressions directly in it. */
function elements(node: Match): Match[] {
  const out: Match[] = []
  const walk = (value: Value | undefined) => {
    for (const item of inside(value)) {
      if (item.kind === 'token') continue
      if (item.kind === '') walk(item.parts?.get('*') ?? null)
      else out.push(item)
    }
  }
  walk(node.parts?.get('*') ?? null)
  return out
}

/** The part of a would-be target that cannot be one, or null. */
function invalidTarget(node: Match, kind: 'assign' | 'delete' | 'for'): Match | null {
  switch (node.kind) {
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null
    case 'List':
    case 'Tuple':
      for (const item of elements(node)) {
        const bad = invalidTarget(item, kind)
        if (bad !== null) return bad
      }
      return null
    case 'Starred':
      if (kind === 'delete') return node
      return invalidTarget(node.parts?.get('value') as Match, kind)
    case 'Compare':
      if (kind === 'for') {
        const left = node.parts?.get('left') as Match
        return node.parts?.has('in') ? invalidTarget(left, kind) : null
      }
      return node
    default:
      return node
  }
}

export type Action = (run: Run, labels: Map<string, Value>, words: string) => Result

const match = (labels: Map<string, Value>, name: string) => labels.get(name) as Match

function span(value: Value): { s: number; e: number } {
  const all = [...inside(value)]
  return { s: all[0].s, e: all[all.length - 1].e }
}

export function report(
  place: Omit<Problem, 'kind' | 'msg'>,
  msg: string,
  kind: Problem['kind'] = 'SyntaxError',
): never {
  throw new Found({ kind, msg, ...place })
}

function between(run: Run, a: Value, b: Value): Omit<Problem, 'kind' | 'msg'> {
  return run.range(run.tokens[span(a).s], run.tokens[span(b).e - 1])
}

function fromHere(run: Run, a: Value): Omit<Problem, 'kind' | 'msg'> {
  const first = run.tokens[span(a).s]
  const place = run.range(first, run.tokens[run.furthest])
  return { ...place, end_offset: place.end_offset - 1 }
}

function target(kind: 'assign' | 'delete' | 'for'): Action {
  return (run, labels, words) => {
    const bad = invalidTarget(match(labels, 'a'), kind)
    if (bad === null) return FAIL
    return report(between(run, bad, bad), words.replace('%n', nameOf(run, bad)))
  }
}

/** The last iterable or condition of comprehension clauses: where CPython lets the range end. */
function lastOfClauses(value: Value): Value {
  const clauses = [...inside(value)]
  return clauses[clauses.length - 1]
}

const isLegacy = (run: Run, node: Match) =>
  node.e - node.s === 1 && /^(?:print|exec)$/.test(run.tokens[node.s].image) && run.tokens[node.s].tokenType === T.Name

export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['at', (run, labels, words) => report(between(run, match(labels, 'a'), match(labels, 'a')), words)],
  ['range', (run, labels, words) => report(between(run, match(labels, 'a'), match(labels, 'b')), words)],
  ['from', (run, labels, words) => report(fromHere(run, match(labels, 'a')), words)],
  ['last', (run, _labels, words) => report(run.atLast(), words)],
  [
    'next',
    (run, _labels, words) => {
      const token = run.look()
      return report(run.range(token, token), words)
    },
  ],
  ['indent', (run, _labels, words) => report(run.atLast(), words, 'IndentationError')],
  ['target', target('assign')],
  ['deltarget', target('delete')],
  ['fortarget', target('for')],
  [
    'genexp',
    (run, labels, words) => report(between(run, match(labels, 'a'), lastOfClauses(labels.get('b') as Value)), words),
  ],
  [
    'nonparen',
    (run, labels, words) => {
      const list = [...inside(match(labels, 'a').parts?.get('list'))].filter((item) => item.kind !== 'token')
      if (list.length <= 1) return FAIL
      return report(between(run, list[list.length - 1], lastOfClauses(labels.get('b') as Value)), words)
    },
  ],
  [
    'positional',
    (run, labels) => {
      const keywords: Match[] = []
      const walk = (value: Value | undefined) => {
        for (const item of inside(value)) {
          if (item.kind === 'Keyword' || item.kind === 'Unpacked') keywords.push(item)
          else if (item.kind === '') walk(item.parts?.get('*') ?? null)
        }
      }
      walk(match(labels, 'a').parts?.get('keywords'))
      const unpacked = keywords.at(-1)?.kind === 'Unpacked'
      const what = unpacked ? 'keyword argument unpacking' : 'keyword argument'
      return report(run.atLast(), `positional argument follows ${what}`)
    },
  ],
  [
    'legacy',
    (run, labels, words) => {
      const a = match(labels, 'a')
      return isLegacy(run, a) ? report(between(run, a, match(labels, 'b')), words) : FAIL
    },
  ],
  [
    'comma',
    (run, labels, words) => {
      const a = match(labels, 'a')
      if (isLegacy(run, a) || run.level(run.pos - 1) === 0) return FAIL
      return report(between(run, a, match(labels, 'b')), words)
    },
  ],
  [
    'param',
    (run, labels, words) => {
      // A parameter carries its comma with it; the place is its name and annotation only.
      const a = match(labels, 'a')
      const first = run.tokens[a.s]
      const last = run.tokens[a.e - 1].tokenType === T.Comma ? run.tokens[a.e - 2] : run.tokens[a.e - 1]
      return report(run.range(first, last), words)
    },
  ],
  [
    'key',
    (run, labels, words) => {
      const a = match(labels, 'a')
      const last = run.tokens[a.e - 1]
      const offset = run.offset(last.endLine, last.endCol) - 1
      return report({ lineno: run.tokens[a.s].line, offset, end_lineno: last.endLine, end_offset: 0 }, words)
    },
  ],
  [
    'bound',
    (run, labels, words) => {
      const tuple = match(labels, 'b').kind === 'Tuple'
      return report(fromHere(run, match(labels, 'a')), words.replace('%s', tuple ? 'constraints' : 'bound'))
    },
  ],
  [
    'conversion',
    (run, labels) => {
      const mark = run.tokens[match(labels, 'a').s]
      const name = run.tokens[match(labels, 'b').s]
      // The spelling is CPython's.
      if (mark.end !== name.startOffset) {
        report(run.range(mark, name), 'f-string: conversion type must come right after the exclamanation mark')
      }
      if (!/^[sra]$/.test(name.image)) {
        const words = `f-string: invalid conversion character '${name.image}': expected 's', 'r', or 'a'`
        report(run.range(name, name), words)
      }
      return null
    },
  ],
])
