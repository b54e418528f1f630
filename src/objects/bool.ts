/** bool: `true` and `false`. Everything but its text, `&`, `|`, `^` and the warning of `~` is int's. */

import { intAnd, intOr, intXor } from './int.ts'
import { ctor, define } from './kit.ts'
import { TypeFlags } from './object.ts'
import { INVERTED_BOOL } from './text/inverted-bool.ts'
import * as T from './types.ts'

define(T.boolType, {
  doc: `Returns True when the argument is true, False otherwise.
The builtins True and False are the only two instances of the class bool.
The class bool is a subclass of the class int, and cannot be subclassed.`,
  signature: '(object=False, /)',
  flags: TypeFlags.MatchSelf,
  new: ctor('bool(object: bool = False, /)', (_rt, _cls, v: boolean) => v),
  slots: {
    repr: (_rt, v: boolean) => (v ? 'True' : 'False'),
    and: (rt, a, b) => (typeof a === 'boolean' && typeof b === 'boolean' ? a && b : intAnd(rt, a, b)),
    or: (rt, a, b) => (typeof a === 'boolean' && typeof b === 'boolean' ? a || b : intOr(rt, a, b)),
    xor: (rt, a, b) => (typeof a === 'boolean' && typeof b === 'boolean' ? a !== b : intXor(rt, a, b)),
    invert: (rt, v: boolean) => {
      rt.interp.warn(rt, T.DeprecationWarning, INVERTED_BOOL)
      return v ? -2 : -1
    },
  },
})
