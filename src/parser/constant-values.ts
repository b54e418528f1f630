/**
 * The values of Constant nodes: what a literal of the source means before there is an interpreter to make an object of it.
 */

/** A float constant; a plain JS number is an int. */
export interface ConstFloat {
  readonly type: 'float'
  readonly value: number
}

/** An imaginary constant, such as `3j`. The parser makes none with a real part, trees given to `compile()` may. */
export interface ConstComplex {
  readonly type: 'complex'
  readonly imag: number
  readonly real?: number
}

/** A bytes constant. */
export interface ConstBytes {
  readonly type: 'bytes'
  readonly value: Uint8Array
}

/** `...` */
export interface ConstEllipsis {
  readonly type: 'ellipsis'
}

/**
 * A str that a JS string cannot hold: one in which a high and a low surrogate that were written as two escapes stand side
 * by side. Every other str constant is a JS string.
 */
export interface ConstStr {
  readonly type: 'str'
  readonly codePoints: Uint32Array
}

/** A tuple constant; the parser makes none, trees given to `compile()` may. */
export interface ConstTuple {
  readonly type: 'tuple'
  readonly items: readonly ConstantValue[]
}

/** A frozenset constant; the parser makes none, trees given to `compile()` may. */
export interface ConstFrozenset {
  readonly type: 'frozenset'
  readonly items: readonly ConstantValue[]
}

/** `Constant.value`: null is None, number an int within the safe integers, bigint any other int, string a str. */
export type ConstantValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | ConstFloat
  | ConstComplex
  | ConstBytes
  | ConstEllipsis
  | ConstStr
  | ConstTuple
  | ConstFrozenset
