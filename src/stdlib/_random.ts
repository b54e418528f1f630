/** _random.Random: the Mersenne Twister (objects/numbers/mersenne.ts) as the base class of random.Random. */
import { algo } from '../objects/algo.ts'
import { method, module, newType, value } from '../objects/kit.ts'
import * as N from '../objects/numbers/int-ops.ts'
import { MersenneTwister } from '../objects/numbers/mersenne.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { asIndex } from '../objects/ops/convert.ts'
import { typeError, valueError } from '../objects/ops/errors.ts'
import { hash } from '../objects/ops/hash.ts'
import { intOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import { PyFloat, PyTuple } from '../objects/values.ts'

class PyRandom extends PyObject {
  readonly twister = new MersenneTwister()
}

/** Ints seed by their absolute value, other objects by their hash, None by the host's entropy. */
function seed(rt: Thread, self: PyRandom, n: PyValue): void {
  if (n === null) {
    const bytes = Uint8Array.from(rt.interp.host.entropy(2496))
    self.twister.seedWords(new Uint32Array(bytes.buffer))
    return
  }
  const i = intOf(n)
  if (i !== undefined) self.twister.seedInt(i)
  else {
    const h = BigInt(hash(rt, n))
    // as an unsigned Py_hash_t
    self.twister.seedInt(h < 0n ? h + (1n << 64n) : h)
  }
}

/**
 * A random int below `n`, from as many random bits as n has, thrown anew while it is not below. Asks the object's own getrandbits where its class has
 * another one. As in CPython this is defined for n > 0 only and does not end for others.
 */
function randbelow(rt: Thread, self: PyRandom, v: PyValue): PyValue {
  const n = asIndex(rt, v)
  const k = N.bitLength(n)
  const own = self.cls.lookup('getrandbits') === randomType.ns.getStr('getrandbits')
  const other = own ? null : getAttr(rt, self, 'getrandbits')
  for (;;) {
    const r = other === null ? self.twister.getrandbits(k) : asIndex(rt, call(rt, other, [k]))
    if (N.compare(r, n) < 0) return r
    rt.checkInterrupt()
  }
}

const randomType: PyType = newType('Random', '_random', {
  doc: 'Random() -> create a random number generator with its own internal state.',
  flags: TypeFlags.BaseType,
  new: (_rt, cls) => new PyRandom(cls),
  slots: {
    init(rt, self: PyRandom, args, kwnames) {
      if (kwnames !== null && self.cls === randomType) throw typeError(rt, 'Random() takes no keyword arguments')
      if (args.length > 1) throw typeError(rt, 'Random() requires 0 or 1 argument')
      seed(rt, self, args.length === 0 ? null : args[0])
    },
  },
  members: [
    method(
      'random(self, /)',
      'random() -> x in the interval [0, 1).',
      (_rt, self: PyRandom) => new PyFloat(self.twister.random()),
    ),
    method('seed(self, n=None, /)', 'seed([n]) -> None.', seed),
    method(
      'getrandbits(self, k: ssize, /)',
      'getrandbits(k) -> x.  Generates an int with k random bits.',
      (rt, self: PyRandom, k) => {
        if (k > 0 && k <= 53) return self.twister.getrandbits(k)
        rt.charge(Math.ceil(Math.max(k, 0) / 8))
        return algo(rt, () => self.twister.getrandbits(k))
      },
    ),
    method(
      '_randbelow_with_getrandbits(self, n, /)',
      'Return a random int in the range [0,n).  Defined for n > 0.',
      randbelow,
    ),
    method(
      'getstate(self, /)',
      'getstate() -> tuple containing the current state.',
      (_rt, self: PyRandom) => new PyTuple(self.twister.getState()),
    ),
    method(
      'setstate(self, state, /)',
      'setstate(state) -> None.  Restores generator state.',
      (rt, self: PyRandom, state) => {
        if (!(state instanceof PyTuple)) throw typeError(rt, 'state vector must be a tuple')
        if (state.items.length !== 625) throw valueError(rt, 'state vector is the wrong size')
        const words = state.items.map((v) => {
          const i = intOf(v)
          if (i === undefined) throw typeError(rt, 'an integer is required')
          return Number(i)
        })
        algo(rt, () => self.twister.setState(words))
      },
    ),
  ],
})

export default module('_random', 'Module implements the Mersenne Twister random number generator.', [
  value('Random', randomType),
])
