# independent of order, equal to that of equal sets
print(hash(frozenset()), hash(frozenset([1, 2])), hash(frozenset([2, 1])), hash(frozenset([0])), hash(frozenset(range(10))), hash(frozenset([None])) == hash(frozenset([None])), {frozenset({1}): 'a'}[frozenset({1})], frozenset([1, 2]).__hash__() == hash(frozenset([2, 1])), {frozenset({1}), frozenset({1})})
