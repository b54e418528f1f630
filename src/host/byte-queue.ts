/** Bytes that have arrived and were not taken yet, in the pieces in which they came. */
export class ByteQueue {
  private pieces: Uint8Array[] = []
  private head = 0
  /** How much of the first piece has been taken. */
  private taken = 0
  size = 0

  push(piece: Uint8Array): void {
    this.pieces.push(piece)
    this.size += piece.length
  }
  /** Up to `max` bytes; with `peek` they stay, and may then be the queue's own memory. */
  take(max: number, peek: boolean): Uint8Array {
    const first = this.pieces[this.head]
    const left = first.length - this.taken
    if (left > max || this.size === left) {
      const n = Math.min(left, max)
      const part = this.taken === 0 && n === left ? first : first.subarray(this.taken, this.taken + n)
      if (!peek) this.drop(n)
      // a small part must not keep a large piece
      return n < first.length && !peek ? part.slice() : part
    }
    const n = Math.min(max, this.size)
    const out = new Uint8Array(n)
    let from = this.taken
    for (let i = this.head, at = 0; at < n; i++) {
      const piece = this.pieces[i]
      const m = Math.min(piece.length - from, n - at)
      out.set(from === 0 && m === piece.length ? piece : piece.subarray(from, from + m), at)
      at += m
      from = 0
    }
    if (!peek) this.drop(n)
    return out
  }
  private drop(n: number): void {
    this.size -= n
    let rest = n
    while (rest > 0) {
      const left = this.pieces[this.head].length - this.taken
      if (rest < left) {
        this.taken += rest
        return
      }
      rest -= left
      this.taken = 0
      this.pieces[this.head++] = NOTHING
    }
    if (this.head === this.pieces.length) {
      this.pieces.length = 0
      this.head = 0
    } else if (this.head > 32 && this.head * 2 > this.pieces.length) {
      this.pieces.splice(0, this.head)
      this.head = 0
    }
  }
  clear(): void {
    this.pieces = []
    this.head = 0
    this.taken = 0
    this.size = 0
  }
}
const NOTHING = new Uint8Array(0)
