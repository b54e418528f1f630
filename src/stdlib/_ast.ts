/**
 * `_ast`: the native half of module `ast`: the node classes and the flags that compile() takes for trees. The Python half is ast.py.
 *
 * `treeToPython` and `treeFromPython` are what compile() needs of it; the classes are made when either the module or a tree first asks for
 * them, so that programs without trees do not pay.
 */
import { module, value } from '../objects/kit.ts'
import { astState } from './_ast/classes.ts'

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
  ],
  (rt, ns) => {
    for (const [name, cls] of astState(rt).types) ns.setStr(name, cls)
  },
)
