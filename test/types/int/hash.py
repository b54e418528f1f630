# hashes of ints are themselves modulo 2**61 - 1
print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**30), hash(True), hash(-2**61 + 1))
print(5 .__hash__(), hash(2**100) == hash(float(2**100)))
