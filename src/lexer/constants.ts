/** The numbers a literal can stand for, in the shapes of the tree's `ConstantValue` (which includes them). */
export type NumberConstant =
  | number
  | bigint
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly imag: number }
