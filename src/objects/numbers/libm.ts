// Elementary functions of floats.

/** C's pow for finite arguments and a result that is real. */
export function powFloat(a: number, b: number): number {
  return a ** b
}
