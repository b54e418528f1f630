/**
 * Struct sequences: tuples whose elements have names (sys.version_info, time.struct_time, os.stat_result). The first `visible` fields are
 * the tuple; further ones are attributes only. A field without a name (os.stat_result[7]) is an element only.
 */
import { PyDict } from '../objects/dict.ts'
import { ctor, memberAttr, method, newType, value } from '../objects/kit.ts'
import type { PyType, PyValue } from '../objects/object.ts'
import { error, typeError } from '../objects/ops/errors.ts'
import { toArray } from '../objects/ops/iterate.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, textOf, toHost } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyList, PyTuple } from '../objects/values.ts'

export class PyStructSequence extends PyTuple {
  /** Values of the fields beyond the tuple. */
  readonly hidden: readonly PyValue[]
  constructor(items: readonly PyValue[], hidden: readonly PyValue[], cls: PyType) {
    super(items, cls)
    this.hidden = hidden
  }
}

export interface StructSequence {
  readonly type: PyType
  /** An instance; missing trailing values are None. */
  make(values: readonly PyValue[]): PyStructSequence
}

/**
 * Declares a struct sequence type. `fields`: [name, doc]; name null for an element without a name. `module` '' gives a type without module in
 * its name. Types that programs may not create (sys.flags) have `instantiable: false`; `complete` fills in what a program left out.
 */
export function structSequence(
  name: string,
  module: string,
  doc: string,
  fields: readonly (readonly [string | null, string])[],
  options: { visible?: number; instantiable?: boolean; complete?: (values: PyValue[]) => void } = {},
): StructSequence {
  const visible = options.visible ?? fields.length
  const shown = module === '' ? name : `${module}.${name}`
  const named = fields.map(([n]) => n)
  // repr() gives elements without a name the names of the fields that follow, as CPython does
  const shownNames = named.filter((n) => n !== null)
  const at = (self: PyStructSequence, i: number): PyValue => (i < visible ? self.items[i] : self.hidden[i - visible])
  const members = fields.flatMap(([n, d], i) =>
    n === null ? [] : [memberAttr(n, d, (_rt, self: PyStructSequence) => at(self, i))],
  )
  const fill = (rt: Thread, values: PyValue[], dict: PyValue): PyStructSequence => {
    const n = values.length
    const exact = visible === fields.length
    if (n < visible || n > fields.length) {
      const bound = exact ? 'a' : n < visible ? 'an at least' : 'an at most'
      throw typeError(
        rt,
        `${shown}() takes ${bound} ${n < visible || exact ? visible : fields.length}-sequence (${n}-sequence given)`,
      )
    }
    const all: PyValue[] = values.slice()
    let taken = 0
    for (let i = n; i < fields.length; i++) {
      const field = named[i]
      const given = dict instanceof PyDict && field !== null ? dict.getStr(field) : undefined
      if (given !== undefined) taken++
      all.push(given ?? null)
    }
    if (dict instanceof PyDict && dict.used > taken)
      throw typeError(rt, `${shown}() got duplicate or unexpected field name(s)`)
    options.complete?.(all)
    return new PyStructSequence(all.slice(0, visible), all.slice(visible), type)
  }
  const type = newType(
    name,
    module,
    {
      doc,
      new:
        options.instantiable === false
          ? (rt) => {
              throw typeError(rt, `cannot create '${shown}' instances`)
            }
          : ctor('structseq(sequence, dict=<absent>) !', (rt, _cls, sequence: PyValue, dict: PyValue | undefined) => {
              const values = toArray(rt, sequence, 'constructor requires a sequence')
              if (dict !== undefined && !(dict instanceof PyDict))
                throw typeError(rt, `${shown}() takes a dict as second arg, if any`)
              return fill(rt, values, dict ?? null)
            }),
      slots: {
        repr(rt, self: PyStructSequence) {
          const parts = self.items.map((v, i) => `${shownNames[i]}=${reprJs(rt, v)}`)
          return fromHost(`${shown}(${parts.join(', ')})`)
        },
      },
      members: [
        ...members,
        method('__reduce__(self, /)', 'Helper for pickle.', (_rt, self: PyStructSequence) => {
          const rest = new PyDict()
          for (let i = visible; i < fields.length; i++) {
            const field = named[i]
            if (field !== null) rest.setStr(field, at(self, i))
          }
          return new PyTuple([self.cls, new PyTuple([new PyTuple(self.items), rest])])
        }),
        method(
          '__replace__(self, /, **changes)',
          'Return a copy of the structure with new values for the specified fields.',
          (rt, self: PyStructSequence, changes: PyDict) => {
            if (named.includes(null))
              throw typeError(rt, `__replace__() is not supported for ${shown} because it has unnamed field(s)`)
            const values = named.map((_, i) => at(self, i))
            const unknown: PyValue[] = []
            for (const [k, v] of changes.entries()) {
              const i = named.indexOf(toHost(textOf(k)!))
              if (i < 0) unknown.push(k)
              else values[i] = v
            }
            if (unknown.length > 0)
              throw error(rt, T.TypeError, `Got unexpected field name(s): ${reprJs(rt, new PyList(unknown))}`)
            return new PyStructSequence(values.slice(0, visible), values.slice(visible), self.cls)
          },
        ),
        value('n_sequence_fields', visible),
        value('n_fields', fields.length),
        value('n_unnamed_fields', named.filter((n) => n === null).length),
        value('__match_args__', new PyTuple(named.slice(0, visible).filter((n) => n !== null) as string[])),
      ],
    },
    T.tupleType,
  )
  return {
    type,
    make(values) {
      const all = values.slice()
      while (all.length < fields.length) all.push(null)
      return new PyStructSequence(all.slice(0, visible), all.slice(visible), type)
    },
  }
}
