/**
 * `_ast`: the native half of module `ast`: the node classes and the flags that compile() takes for trees. The Python half is ast.py.
 *
 * `treeToPython` and `treeFromPython` are what compile() needs of it; the classes are made when either the module or a tree first asks for
 * them, so that programs without trees do not pay.
 */
import { fn, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { fromHost, textOf, toHost } from '../objects/ops/type-of.ts'
import { PyList } from '../objects/values.ts'
import { astState } from './_ast/classes.ts'
import { childNodes, dump } from './_ast/dump.ts'

export { treeFromPython } from './_ast/from-python.ts'
export { treeToPython } from './_ast/to-python.ts'

export default module(
  '_ast',
  null,
  [
    value('PyCF_ONLY_AST', 0x400),
    value('PyCF_TYPE_COMMENTS', 0x1000),
    value('PyCF_ALLOW_TOP_LEVEL_AWAIT', 0x2000),
    value('PyCF_OPTIMIZED_AST', 0x8400),
    fn(
      '_dump(node, annotate_fields: bool, include_attributes: bool, indent, show_empty: bool, /)',
      "The text of ast.dump; 'indent' is a str or None.",
      (rt, node: PyValue, annotateFields, includeAttributes, indent: PyValue, showEmpty) => {
        const t = textOf(indent)
        return fromHost(
          dump(rt, node, {
            annotateFields,
            includeAttributes,
            indent: t === undefined ? null : toHost(t),
            showEmpty,
          }),
        )
      },
    ),
    fn('_children(node, /)', 'The nodes that a node holds, in its fields and in lists there.', (rt, node: PyValue) => {
      return new PyList(childNodes(rt, node))
    }),
  ],
  (rt, ns) => {
    for (const [name, cls] of astState(rt).types) ns.setStr(name, cls)
  },
)
