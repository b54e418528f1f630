/**
 * From our tree to instances of the ast classes. Iterative, since trees may be thousands of nodes deep, and direct: an instance's attributes are
 * written into its shape's places without looking anything up, which makes a file of 5,000 lines a matter of some ten milliseconds.
 */
import { constantValue } from '../../interpreter/lower/constants.ts'
import type { PyValue } from '../../objects/object.ts'
import { fromHost } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyInstance, PyList } from '../../objects/values.ts'
import type { Kind, Node } from '../../parser/ast.ts'
import type { ConstantValue } from '../../parser/constant-values.ts'
import { type AstState, astState, FieldMode } from './classes.ts'

/** The ast object of a tree, fields and positions set. */
export function treeToPython(rt: Thread, tree: Node): PyValue {
  const state = astState(rt)
  const root: PyValue[] = [null]
  // what is still to be made, and where it goes
  const nodes: any[] = [tree]
  const targets: any[][] = [root]
  const places: number[] = [0]
  while (nodes.length > 0) {
    const node = nodes.pop()
    ;(targets.pop() as any[])[places.pop() as number] = make(state, node, nodes, targets, places)
  }
  return root[0]
}

function make(state: AstState, node: any, nodes: any[], targets: any[][], places: number[]): PyValue {
  const layout = state.layouts.get(node.kind as Kind)
  if (layout === undefined) throw new Error(`no class for ${node.kind}`)
  const instance = new PyInstance(layout.cls)
  const attrs = instance.attrs as any[]
  attrs[0] = layout.shape
  const fields = layout.fields
  let at = 2
  for (let i = 0; i < fields.length; i++, at++) {
    const v = node[fields[i].property]
    switch (fields[i].mode) {
      case FieldMode.Node:
        attrs[at] = null
        if (v !== null) {
          nodes.push(v)
          targets.push(attrs)
          places.push(at)
        }
        break
      case FieldMode.Nodes: {
        const items: PyValue[] = []
        for (let k = 0; k < v.length; k++) {
          items.push(null)
          if (v[k] !== null) {
            nodes.push(v[k])
            targets.push(items)
            places.push(k)
          }
        }
        attrs[at] = new PyList(items)
        break
      }
      case FieldMode.Text:
        attrs[at] = v === null ? null : fromHost(v)
        break
      case FieldMode.Texts:
        attrs[at] = new PyList((v as string[]).map(fromHost))
        break
      case FieldMode.Int:
        attrs[at] = v
        break
      case FieldMode.Constant:
        attrs[at] = constantValue(v as ConstantValue)
        break
      case FieldMode.Literal:
        attrs[at] = state.singletons.get(v)
        break
      case FieldMode.Literals:
        attrs[at] = new PyList((v as string[]).map((name) => state.singletons.get(name) as PyValue))
        break
    }
  }
  if (layout.positioned) {
    attrs[at] = node.lineno
    attrs[at + 1] = node.col_offset
    attrs[at + 2] = node.end_lineno
    attrs[at + 3] = node.end_col_offset
  }
  return instance
}
