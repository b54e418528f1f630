# operations on a subclass give plain ints
class N(int):
    pass
n = N(5)
print(type(n), type(n + 1), type(1 + n), type(-n), type(+n), type(abs(n)), type(n // 2), type(n ** 2), type(n & 1), type(~n), type(int(n)), type(n.real), type(n.conjugate()), type(round(n)), type(N.from_bytes(b'a')))
print(repr(n), str(n), n == 5, hash(n) == hash(5), {5: 'a'}[n], [1, 2, 3, 4, 5, 6][n], n.__index__(), bool(N()), isinstance(n, int))
n.attr = 3
print(n.__dict__, N('ff', 16), N(3.7))
