/** The two queues of an event loop: what is ready, first come first served, and the timers by time and order of scheduling. */

/** A queue in a ring: push and shift cost a few nanoseconds and allocate only when it grows. */
export class ReadyQueue<T> {
  private items: (T | undefined)[] = new Array(16).fill(undefined)
  private head = 0
  length = 0

  push(item: T): void {
    if (this.length === this.items.length) this.grow()
    this.items[(this.head + this.length) & (this.items.length - 1)] = item
    this.length++
  }
  /** Removes the first; undefined when empty. */
  shift(): T | undefined {
    if (this.length === 0) return undefined
    const i = this.head
    const item = this.items[i]
    this.items[i] = undefined
    this.head = (i + 1) & (this.items.length - 1)
    this.length--
    return item
  }
  at(i: number): T {
    return this.items[(this.head + i) & (this.items.length - 1)] as T
  }
  replace(i: number, item: T): void {
    this.items[(this.head + i) & (this.items.length - 1)] = item
  }
  clear(): void {
    this.items = new Array(16).fill(undefined)
    this.head = 0
    this.length = 0
  }
  private grow(): void {
    const { items, head } = this
    this.items = items.slice(head).concat(items.slice(0, head), items).fill(undefined, items.length)
    this.head = 0
  }
}

export interface Timed {
  when: number
  sequence: number
}

/** A binary heap: the earliest timer first, of equal ones the one scheduled first. */
export class TimerHeap<T extends Timed> {
  private items: T[] = []

  get length(): number {
    return this.items.length
  }
  /** The earliest; undefined when empty. */
  first(): T | undefined {
    return this.items.length === 0 ? undefined : this.items[0]
  }
  push(item: T): void {
    const a = this.items
    let i = a.length
    a.push(item)
    while (i > 0) {
      const p = (i - 1) >> 1
      const parent = a[p]
      if (before(parent, item)) break
      a[i] = parent
      i = p
    }
    a[i] = item
  }
  pop(): T | undefined {
    const a = this.items
    if (a.length === 0) return undefined
    const top = a[0]
    const last = a.pop() as T
    if (a.length > 0) this.sink(0, last)
    return top
  }
  /** Timers in the order of the heap's array, as a list of them looks. */
  toArray(): readonly T[] {
    return this.items
  }
  /** Keeps what `keep` says. */
  filter(keep: (item: T) => boolean): void {
    this.items = this.items.filter(keep)
    for (let i = (this.items.length >> 1) - 1; i >= 0; i--) this.sink(i, this.items[i])
  }
  clear(): void {
    this.items = []
  }
  private sink(i: number, item: T): void {
    const a = this.items
    const n = a.length
    const top = i
    // down to a leaf, and up again from there: what sinks comes from the bottom and mostly belongs there, so that this compares half as much
    for (let c = 2 * i + 1; c < n; c = 2 * i + 1) {
      if (c + 1 < n && before(a[c + 1], a[c])) c++
      a[i] = a[c]
      i = c
    }
    for (let p = (i - 1) >> 1; i > top && before(item, a[p]); p = (i - 1) >> 1) {
      a[i] = a[p]
      i = p
    }
    a[i] = item
  }
}

function before(a: Timed, b: Timed): boolean {
  return a.when < b.when || (a.when === b.when && a.sequence < b.sequence)
}
