/** itertools: the types are in the folder of the same name. */
import { registerStream } from '../interpreter/iteration-frames.ts'
import { registerConstruction } from '../interpreter/operation.ts'
import { fn, module, value } from '../objects/kit.ts'
import {
  combinationsType,
  combinationsWithReplacementType,
  countType,
  cycleType,
  groupbyType,
  grouperType,
  permutationsType,
  productType,
  repeatType,
} from './itertools/generators.ts'
import {
  accumulateType,
  batchedType,
  chainType,
  compressType,
  dropwhileType,
  filterfalseType,
  isliceType,
  pairwiseType,
  starmapType,
  takewhileType,
  tee,
  teeType,
  zipLongestType,
} from './itertools/streams.ts'

for (const type of [
  accumulateType,
  batchedType,
  compressType,
  cycleType,
  dropwhileType,
  filterfalseType,
  isliceType,
  pairwiseType,
  starmapType,
  takewhileType,
  zipLongestType,
]) {
  registerStream(type)
  registerConstruction(type, false)
}
registerStream(chainType, () => null)
registerStream(groupbyType, (it) => [it.source, it.key, it.current])
registerStream(grouperType, (it) => [it.parent])
for (const type of [chainType, groupbyType]) registerConstruction(type, false)
for (const type of [combinationsType, combinationsWithReplacementType, permutationsType, productType])
  registerConstruction(type, true)

export default module('itertools', 'Functional tools for creating and using iterators.', [
  value('accumulate', accumulateType),
  value('batched', batchedType),
  value('chain', chainType),
  value('combinations', combinationsType),
  value('combinations_with_replacement', combinationsWithReplacementType),
  value('compress', compressType),
  value('count', countType),
  value('cycle', cycleType),
  value('dropwhile', dropwhileType),
  value('filterfalse', filterfalseType),
  value('groupby', groupbyType),
  value('_grouper', grouperType),
  value('islice', isliceType),
  value('pairwise', pairwiseType),
  value('permutations', permutationsType),
  value('product', productType),
  value('repeat', repeatType),
  value('starmap', starmapType),
  value('takewhile', takewhileType),
  value('_tee', teeType),
  value('zip_longest', zipLongestType),
  fn('tee(iterable, n: ssize = 2, /)', 'Returns a tuple of n independent iterators.', tee),
])
