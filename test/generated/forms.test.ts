// Generated programs run in both forms of lowering, fused and cut into steps, and must print the same. The twins of
// control flow are where such an interpreter drifts (docs/architecture.md, "Lowering"), and jumps out of nested `try`,
// `with` and loops are more than anybody writes down by hand. The recorded programs say what is right; these say that
// the two forms agree. A failure shows the smallest program found; `FC_SEED=n` repeats a run, `FC_RUNS=n` makes more.

import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runProgram } from '../support/run-program.ts'

const RUNS = Number(process.env.FC_RUNS ?? 150)
const SEED = process.env.FC_SEED === undefined ? undefined : Number(process.env.FC_SEED)

/** Statements as indented lines; `loop`: a break or continue may stand here; `gen`: a yield may. */
interface Place {
  loop: boolean
  gen: boolean
  depth: number
}

const variable = fc.constantFrom('a', 'b', 'c')

function expression(depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(fc.integer({ min: -2, max: 3 }).map(String), variable)
  if (depth === 0) return leaf
  const e = expression(depth - 1)
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 3, arbitrary: e.map((x) => `t(${x})`) },
    { weight: 2, arbitrary: fc.tuple(e, fc.constantFrom('+', '-', '*', '//', '%'), e).map((p) => `(${p.join(' ')})`) },
    fc.tuple(e, fc.constantFrom('<', '==', '!=', '>='), e).map((p) => `(${p.join(' ')})`),
    fc.tuple(e, fc.constantFrom('and', 'or'), e).map((p) => `(${p.join(' ')})`),
    fc.tuple(e, e, e).map(([x, y, z]) => `(${x} if ${y} else ${z})`),
    fc.tuple(variable, e).map(([v, x]) => `(${v} := ${x})`),
    fc.tuple(e, e).map(([x, y]) => `sum([i + ${x} for i in range(3) if ${y}])`),
    fc.tuple(e, e, e).map(([x, y, z]) => `max(${x}, t(${y}), key=lambda v: v * ${z})`),
    fc.tuple(e, e).map(([x, y]) => `len({${x}: ${y}, **{1: t(2)}})`),
    e.map((x) => `len(f'{${x}}{t(1):>{t(2)}}')`),
  )
}

const indent = (lines: string[]) => lines.map((line) => `    ${line}`)

function block(place: Place): fc.Arbitrary<string[]> {
  return fc.array(statement(place), { minLength: 1, maxLength: 3 }).map((all) => all.flat())
}

let counters = 0

function statement(place: Place): fc.Arbitrary<string[]> {
  const e = expression(2)
  const simple: fc.Arbitrary<string[]>[] = [
    fc.tuple(variable, e).map(([v, x]) => [`${v} = ${x}`]),
    fc.tuple(variable, fc.constantFrom('+', '-', '//'), e).map(([v, op, x]) => [`${v} ${op}= ${x}`]),
    fc.tuple(e, e).map(([x, y]) => [`a, (b, *_) = ${x}, [${y}, 1]`]),
    e.map((x) => [`print(${x})`]),
    e.map((x) => [`return ${x}`]),
    e.map((x) => [`if ${x}: raise KeyError(${x})`]),
    fc.constant(['raise']),
    fc.constant(['def inner(): return a + b', 'c = inner()']),
  ]
  if (place.loop)
    simple.push(
      fc.constantFrom(['break'], ['continue']),
      e.map((x) => [`if ${x}: break`]),
    )
  if (place.gen)
    simple.push(
      e.map((x) => [`yield ${x}`]),
      fc.tuple(variable, e).map(([v, x]) => [`${v} = (yield ${x}) or 1`]),
    )
  if (place.depth === 0) return fc.oneof(...simple)
  const inner = { ...place, depth: place.depth - 1 }
  const body = block(inner)
  const looped = block({ ...inner, loop: true })
  const orElse = fc.option(body, { nil: null })
  const compound: fc.Arbitrary<string[]>[] = [
    fc
      .tuple(e, body, orElse)
      .map(([x, yes, no]) => [`if ${x}:`, ...indent(yes), ...(no ? ['else:', ...indent(no)] : [])]),
    fc
      .tuple(variable, fc.constantFrom('range(3)', 'g()', '[1, t(2)]', '(x for x in [1, 2])'), looped, orElse)
      .map(([v, x, yes, no]) => [`for ${v} in ${x}:`, ...indent(yes), ...(no ? ['else:', ...indent(no)] : [])]),
    fc.tuple(e, looped, orElse).map(([x, yes, no]) => {
      const n = `n${counters++}`
      const head = [`${n} = 0`, `while ${n} < 3 and ${x} != 7:`, `    ${n} += 1`]
      return [...head, ...indent(yes), ...(no ? ['else:', ...indent(no)] : [])]
    }),
    fc
      .tuple(body, fc.constantFrom('KeyError', '(ZeroDivisionError, ValueError)', 'Exception'), body, orElse, orElse)
      .map(([tried, type, caught, no, last]) => [
        'try:',
        ...indent(tried),
        `except ${type} as e:`,
        "    print('caught', repr(e), repr(e.__context__))",
        ...indent(caught),
        ...(no ? ['else:', ...indent(no)] : []),
        ...(last ? ['finally:', ...indent(last)] : []),
      ]),
    fc
      .tuple(place.loop ? looped : body, place.loop ? looped : body)
      .map(([tried, last]) => ['try:', ...indent(tried), 'finally:', "    print('finally')", ...indent(last)]),
    fc
      .tuple(fc.boolean(), place.loop ? looped : body)
      .map(([suppress, inside]) => [`with W(${suppress ? 'True' : 'False'}) as b, W(t(0)):`, ...indent(inside)]),
    fc
      .tuple(e, body, body)
      .map(([x, one, other]) => [
        `match ${x}:`,
        '    case 0 | 1:',
        ...indent(indent(one)),
        '    case int(k) if t(k) > 1:',
        ...indent(indent(other)),
      ]),
  ]
  return fc.oneof({ weight: 3, arbitrary: fc.oneof(...simple) }, { weight: 4, arbitrary: fc.oneof(...compound) })
}

const PRELUDE = `calls = 0
def t(x):
    global calls
    calls += 1
    if calls > 400: raise SystemExit('enough')
    print('t', x, end=' ')
    return x
def g():
    try:
        yield 1
        yield t(2)
    finally:
        pass
class W:
    def __init__(self, suppress): self.suppress = suppress
    def __enter__(self): print('enter'); return 2
    def __exit__(self, *args): print('exit', args[0] and args[0].__name__); return self.suppress
`

const FUNCTION_EPILOGUE = `try:
    print('returned', f(1, 2, 0))
except Exception as e:
    print('raised', repr(e), repr(e.__context__))
import sys
print(a if 'a' in globals() else None, sys.exception())
`

const GENERATOR_EPILOGUE = `gen = f(1, 2, 0)
try:
    print(next(gen), gen.send(3), gen.send(None))
    print('thrown', gen.throw(KeyError('in')))
    print('rest', [x for _, x in zip(range(9), gen)])
except Exception as e:
    print('raised', repr(e), repr(e.__context__))
try:
    print('closed with', gen.close())
except Exception as e:
    print('raised', repr(e))
`

async function agree(source: string): Promise<void> {
  const options = { filename: 'generated.py', folder: tmpdir(), timeout: 10_000 }
  const fused = await runProgram(source, { ...options, waits: false })
  const stepped = await runProgram(source, { ...options, stepped: true, waits: true })
  expect(stepped, source).toEqual(fused)
}

const whole = (lines: string[], end: string) => `${PRELUDE}def f(a, b, c):\n${indent(lines).join('\n')}\n${end}`
const parameters: fc.Parameters<[string]> = {
  numRuns: RUNS,
  endOnFailure: false,
  ...(SEED === undefined ? {} : { seed: SEED }),
}

test('functions do the same in both forms', { timeout: 120_000 }, async () => {
  const programs = block({ loop: false, gen: false, depth: 3 }).map((lines) => whole(lines, FUNCTION_EPILOGUE))
  await fc.assert(fc.asyncProperty(programs, agree), parameters)
})

test('generators do the same in both forms', { timeout: 120_000 }, async () => {
  const programs = block({ loop: false, gen: true, depth: 3 }).map((lines) =>
    whole(['yield a', ...lines], GENERATOR_EPILOGUE),
  )
  await fc.assert(fc.asyncProperty(programs, agree), parameters)
})
