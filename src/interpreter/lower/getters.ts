/**
 * Attributes that may run a property's getter.
 *
 * On hosts that may block an ordinary attribute expression is no suspension point: a getter found there runs in a nested trampoline, which blocks the host
 * while it waits, and cannot wait for the host at all. (On other hosts each attribute is an operation: operation.ts.) Making every attribute a step would
 * cost all programs for the few that have such getters. So the names that a source text itself declares as properties (`@property`, `@x.getter`, `@cached_property`, `name = property(...)` in a class body) are collected before it runs, and reading
 * an attribute of one of those names is a step that pushes the getter's frame. Marks lie on the nodes, since what is lowered has only those.
 */
import { genericGetAttr } from '../../objects/ops/attributes.ts'
import * as T from '../../objects/types.ts'
import { PyFunction, PyProperty } from '../../objects/values.ts'
import type { Expr, Node } from '../../parser/ast.ts'
import { bindFunction } from '../bind-function.ts'
import { type Frame, Next, type Step } from '../frame.ts'

type Tree = Record<string, unknown> & { kind: string }

const marked = new WeakSet<object>()

/** Whether the attribute is to be read by a step. */
export function readsGetter(e: Expr): boolean {
  return marked.has(e)
}

/** Marks the attributes of a whole tree. */
export function markGetters(tree: Node): void {
  const names = new Set<string>()
  visit(tree as unknown as Tree, (n) => {
    if (n.kind === 'ClassDef') for (const s of n.body as Tree[]) declared(s, names)
  })
  if (names.size === 0) return
  visit(tree as unknown as Tree, (n) => {
    if (n.kind === 'Attribute' && n.ctx === 'Load' && names.has(n.attr as string)) marked.add(n)
  })
}

function declared(s: Tree, names: Set<string>): void {
  if (s.kind === 'FunctionDef') {
    if ((s.decorator_list as Tree[]).some(makesProperty)) names.add(s.name as string)
  } else if (s.kind === 'Assign') {
    const value = s.value as Tree
    if (value.kind !== 'Call' || !makesProperty(value.func as Tree)) return
    for (const t of s.targets as Tree[]) if (t.kind === 'Name') names.add(t.id as string)
  }
}
function makesProperty(d: Tree): boolean {
  if (d.kind === 'Name') return (d.id as string).endsWith('property')
  return d.kind === 'Attribute' && ((d.attr as string).endsWith('property') || d.attr === 'getter')
}

/** All nodes, parents first, without recursion: trees may be deep. */
function visit(tree: Tree, each: (n: Tree) => void): void {
  const stack: unknown[] = [tree]
  while (stack.length > 0) {
    const n = stack.pop()
    if (Array.isArray(n)) {
      for (const x of n) if (typeof x === 'object' && x !== null) stack.push(x)
      continue
    }
    const node = n as Tree
    if (typeof node.kind !== 'string') continue
    each(node)
    for (const key in node) {
      const v = node[key]
      if (typeof v === 'object' && v !== null) stack.push(v)
    }
  }
}

/**
 * The step that reads attribute `name` of what `object` gives: the getter's frame is pushed where there is one in Python, else `load` (which
 * takes the object from `f.val`) reads it as always. The result is `$Val`.
 */
export function getterStep(
  object: (f: Frame) => unknown,
  load: (f: Frame) => unknown,
  name: string,
  node: Expr,
  next: number,
): Step {
  return (f) => {
    const v = object(f) as any
    if (typeof v === 'object' && v !== null && v.cls.slots.getattro === genericGetAttr) {
      const d = v.cls.lookup(name)
      if (d instanceof PyProperty && d.cls === T.propertyType && d.fget instanceof PyFunction) {
        f.node = node
        f.pc = next
        // for getter-errors.ts
        f.val = v
        const rt = f.rt
        const nf = bindFunction(rt, d.fget, [v], null, f)
        if (nf === null) return Next.NEXT
        rt.checkDepth(nf)
        rt.frame = nf
        return Next.SWITCH
      }
    }
    f.val = v
    f.val = load(f)
    return Next.NEXT
  }
}
