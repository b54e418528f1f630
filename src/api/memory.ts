/**
 * The limit `memoryBytes`: what the interpreter's programs keep alive, estimated.
 *
 * JavaScript tells nobody how much one part of a program holds, and there are no reference counts. What is known at any time is an upper bound: what was
 * alive at the last count, and all that was allocated since (charged by builtins, and so much a step). Only when that goes beyond the limit the
 * reachable objects are counted, from the modules and frames on; a program that makes and drops much pays for it by such counts. Counted sizes are those
 * of a 64-bit engine, roughly; memory that builtins hold in closures of theirs is not seen.
 *
 * One text may lie in many places; whether it is one in memory nobody can tell. It is counted each time, but never for more than the upper bound.
 */
import type { GreenThreads } from '../interpreter/green.ts'
import type { Interpreter } from '../interpreter/interpreter.ts'
import { RunStopped, type ThreadState } from '../interpreter/thread.ts'
import { PyDict } from '../objects/dict.ts'
import { PyType, type PyValue, Shape, TypeFlags } from '../objects/object.ts'
import { PyCode, PyFloat, PyList, PyTuple } from '../objects/values.ts'
import { LimitError } from './errors.ts'

/** Fields that lead out of what a program owns: to code, trees and the interpreter itself. */
const SHARED = new Set(['rt', 'interp', 'code', 'node', 'unit', 'scope', 'native', 'dictShape'])
const OBJECT = 56
const SLOT = 8
const ENTRY = 48

export class MemoryWatch {
  private readonly interp: Interpreter
  private readonly limit: number
  private alive = 0

  constructor(interp: Interpreter, limit: number) {
    this.interp = interp
    this.limit = limit
  }
  /** Asked at every tick and after large allocations. */
  check(rt: ThreadState): void {
    const bound = this.alive + rt.allocated
    if (bound <= this.limit) return
    // counting costs time: not before a good part has been allocated since the last one
    if (rt.allocated < this.limit / 8) return
    this.alive = Math.min(bound, this.count(rt))
    rt.allocated = 0
    if (this.alive > this.limit) throw new RunStopped(new LimitError('memoryBytes', this.limit))
  }

  /** Bytes of all that the program can reach, or something beyond twice the limit. */
  private count(rt: ThreadState): number {
    const enough = this.limit * 2
    const seen = new Set<object>()
    const todo: unknown[] = []
    let bytes = 0
    const visit = (v: unknown): void => {
      if (typeof v === 'string') bytes += 16 + v.length
      else if (typeof v === 'object' && v !== null) {
        if (v instanceof PyFloat) bytes += 24
        else if (!seen.has(v)) {
          seen.add(v)
          todo.push(v)
        }
      } else if (typeof v === 'bigint') bytes += 16 + (v > 0xffffffffffffffffn ? v.toString(16).length / 2 : 8)
    }
    const { interp } = this
    // they are at hand everywhere, and nothing of the program's
    for (const shared of [interp, rt, interp.host, interp.green]) seen.add(shared)
    visit(interp.modules)
    for (const v of interp.state.values()) visit(v)
    visit(interp.newestUnstarted)
    visit(rt.frame)
    rootsOf(interp.green, visit)
    for (let v = todo.pop(); v !== undefined && bytes < enough; v = todo.pop()) {
      const own = sizeOf(v as object, visit)
      bytes += own
    }
    return bytes
  }
}

function rootsOf(green: GreenThreads, visit: (v: unknown) => void): void {
  for (const t of [green.main, ...green.alive]) {
    visit(t.frame)
    visit(t.root)
    visit(t.context)
  }
}

/** An object's own bytes; what it refers to is visited. */
function sizeOf(o: object, visit: (v: unknown) => void): number {
  if (o instanceof PyList || o instanceof PyTuple) {
    visitAll(o.items, visit)
    visit(o.attrs)
    return OBJECT + o.items.length * SLOT
  }
  if (o instanceof PyDict) {
    for (const [k, v] of o.entries()) {
      visit(k)
      visit(v)
    }
    visit(o.attrs)
    return OBJECT + o.keyList().length * ENTRY
  }
  if (Array.isArray(o)) {
    visitAll(o, visit)
    return 16 + o.length * SLOT
  }
  if (o instanceof PyCode || o instanceof Shape) return 0
  if (o instanceof PyType) {
    if ((o.flags & TypeFlags.Heap) !== 0) visit(o.ns)
    return OBJECT
  }
  if (ArrayBuffer.isView(o)) return OBJECT + o.byteLength
  if (o instanceof Map) {
    for (const [k, v] of o) {
      visit(k)
      visit(v)
    }
    return OBJECT + o.size * ENTRY
  }
  if (o instanceof Set) {
    for (const v of o) visit(v)
    return OBJECT + o.size * ENTRY
  }
  let bytes = OBJECT
  for (const [key, v] of Object.entries(o)) {
    bytes += SLOT
    if (!SHARED.has(key)) visit(v)
  }
  return bytes
}
function visitAll(items: readonly PyValue[], visit: (v: unknown) => void): void {
  for (let i = 0; i < items.length; i++) visit(items[i])
}
