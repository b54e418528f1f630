/** _string: format strings taken apart, for string.Formatter (the parser is objects/text/format-string.ts). */
import { algo } from '../objects/algo.ts'
import { fn, module, newType } from '../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { typeError } from '../objects/ops/errors.ts'
import { fromHost, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import { type FieldSteps, FormatStringParser, splitFieldName } from '../objects/text/format-string.ts'
import type { Thread } from '../objects/thread.ts'
import { PyTuple } from '../objects/values.ts'

class PyFormatterIterator extends PyObject {
  readonly parser: FormatStringParser
  constructor(parser: FormatStringParser) {
    super(formatterIteratorType)
    this.parser = parser
  }
}
const formatterIteratorType: PyType = newType('formatteriterator', 'builtins', {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, self) => self,
    next(rt, self: PyFormatterIterator) {
      const piece = algo(rt, () => self.parser.next())
      if (piece === undefined) return undefined
      const field = piece.field
      if (field === undefined) return new PyTuple([fromHost(piece.literal), null, null, null])
      return new PyTuple([
        fromHost(piece.literal),
        fromHost(field.name),
        fromHost(field.spec),
        field.conversion === '' ? null : fromHost(field.conversion),
      ])
    },
  },
})

class PyFieldIterator extends PyObject {
  readonly steps: FieldSteps
  constructor(steps: FieldSteps) {
    super(fieldIteratorType)
    this.steps = steps
  }
}
const fieldIteratorType: PyType = newType('fieldnameiterator', 'builtins', {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, self) => self,
    next(rt, self: PyFieldIterator) {
      const step = algo(rt, () => self.steps.next())
      if (step === undefined) return undefined
      return new PyTuple([step.attribute, named(step.name)])
    },
  },
})
const named = (v: string | number): PyValue => (typeof v === 'number' ? v : fromHost(v))

function text(rt: Thread, v: PyValue): string {
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, `expected str, got ${typeName(v)}`)
  return toHost(t)
}

export default module('_string', 'string helper module', [
  fn(
    'formatter_parser(object, /)',
    'parse the argument as a format string',
    (rt, object) => new PyFormatterIterator(new FormatStringParser(text(rt, object))),
  ),
  fn('formatter_field_name_split(object, /)', 'split the argument as a field name', (rt, object) => {
    const { first, steps } = algo(rt, () => splitFieldName(text(rt, object)))
    return new PyTuple([named(first), new PyFieldIterator(steps)])
  }),
])
