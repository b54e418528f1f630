/** repr() of containers: the items' reprs between brackets, `...` where a container contains itself. */
import type { PyObject, PyValue } from './object.ts'
import { repr } from './ops/text.ts'
import type { Thread } from './thread.ts'
import { AstralStr, type Text } from './values.ts'

/** Collects reprs; the result is astral when a piece is. Whoever pushes text of its own pushes ASCII. */
export class ReprBuilder {
  private text: string
  private astral = false
  constructor(start: string) {
    this.text = start
  }
  push(text: string): void {
    this.text += text
  }
  pushRepr(rt: Thread, v: PyValue): void {
    const r = repr(rt, v)
    if (typeof r === 'string') this.text += r
    else {
      this.text += r.js
      this.astral = true
    }
  }
  finish(rt: Thread, end: string): Text {
    const text = this.text + end
    if (text.length > 1024) rt.charge(text.length * 2)
    return this.astral ? new AstralStr(text) : text
  }
}

/** Runs `body` unless the repr of `v` is being made already, which gives `undefined`. */
export function guardedRepr(rt: Thread, v: PyObject, body: () => Text): Text | undefined {
  const stack = rt.reprStack
  if (stack.includes(v)) return undefined
  stack.push(v)
  try {
    return body()
  } finally {
    stack.pop()
  }
}

/** `[a, b]`: items are read one by one, since a repr may change the container. */
export function sequenceRepr(
  rt: Thread,
  v: PyObject & { items: readonly PyValue[] },
  open: string,
  close: string,
): Text {
  const stack = rt.reprStack
  if (stack.includes(v)) return `${open}...${close}`
  stack.push(v)
  try {
    const out = new ReprBuilder(open)
    for (let i = 0; i < v.items.length; i++) {
      if (i > 0) out.push(', ')
      out.pushRepr(rt, v.items[i])
      if ((i & 0x3fff) === 0x3fff) rt.checkInterrupt()
    }
    return out.finish(rt, close)
  } finally {
    stack.pop()
  }
}
