import { expect, test } from 'vitest'
import { CLASSES, FIELDS, propertyOf } from '../../src/parser/asdl.ts'
import { PythonParser } from '../../src/parser/compound.ts'

/** Chevrotain's validation wants Object.groupBy, which Node 20 lacks. */
function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {}
  for (const item of items) {
    const name = key(item)
    groups[name] ??= []
    groups[name].push(item)
  }
  return groups
}

test("the grammar passes chevrotain's validation", () => {
  const target = Object as unknown as { groupBy?: typeof groupBy }
  target.groupBy ??= groupBy
  expect(() => new PythonParser(true)).not.toThrow()
})

test('the tables of the tree agree with each other', () => {
  expect(CLASSES.size).toBe(79)
  for (const [kind, spec] of CLASSES) expect(FIELDS[kind]).toEqual(spec.fields.map((field) => field.name))
  expect(FIELDS.BinOp).toEqual(['left', 'op', 'right'])
  expect(propertyOf('Constant', 'kind')).toBe('kind_')
})
