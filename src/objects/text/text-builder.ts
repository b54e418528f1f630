// Builds a JS string out of UTF-16 units without a concatenation for every character: units gather in a buffer that is
// turned into text some thousand at a time.

const CHUNK = 8192

export class TextBuilder {
  #out = ''
  #buffer: Uint16Array
  #length = 0

  /** `expected` units: a small text gets a small buffer. */
  constructor(expected: number) {
    this.#buffer = new Uint16Array(Math.min(CHUNK, Math.max(8, expected)))
  }

  /** Appends one UTF-16 unit. */
  unit(unit: number): void {
    if (this.#length === this.#buffer.length) this.#flush()
    this.#buffer[this.#length++] = unit
  }

  /** Appends one code point. */
  point(cp: number): void {
    if (cp > 0xffff) {
      this.unit(0xd800 + ((cp - 0x10000) >> 10))
      this.unit(0xdc00 + ((cp - 0x10000) & 0x3ff))
    } else {
      this.unit(cp)
    }
  }

  text(text: string): void {
    this.#flush()
    this.#out += text
  }

  #flush(): void {
    if (this.#length === 0) return
    const used = this.#length === this.#buffer.length ? this.#buffer : this.#buffer.subarray(0, this.#length)
    this.#out += String.fromCharCode.apply(null, used as unknown as number[])
    this.#length = 0
  }

  finish(): string {
    this.#flush()
    return this.#out
  }
}
