# hashes agree with those of equal ints and fractions
print(hash(1.0), hash(0.5), hash(-1.0), hash(1e300), hash(float('inf')), hash(float('-inf')), hash(0.1), hash(2.0**61), hash(-0.0), hash(3.14), 0.5 .__hash__())
print({1: 'a'}[1.0], {0.5, 0.5}, {1.0: 'x', 1: 'y'})
