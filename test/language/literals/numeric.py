print(0, 1_000_000, 0x_ff, 0b1010, 0o777, 0XAB, 0B1, 0O17)
print(10**20, -10**20, 0xFFFFFFFFFFFFFFFFFFFF)
print(00, 0_0, 000)
# ---
print(1.0, 1., .5, 1e3, 1E-3, 1_0.0_1e1_0, 1e400, -1e400)
print(1e16, 1e15, 123456789012345678.0, 0.1 + 0.2, 1e-5, 0.0001)
print(5e-324, 1.7976931348623157e308, -0.0)
# ---
print(1j, 1.5j, 0j, 1e3J, 3 + 4j, -1j, 1 - 0j)
print((1 + 2j).real, (1 + 2j).imag, complex(-0.0, -2))
# ---
# Big integers keep every digit
print(2**64, 2**64 - 1, -(2**63), 9007199254740993)
print(9007199254740992 + 1, 9007199254740991 * 3, 3 * 9007199254740991 - 2 * 9007199254740991)
print(type(2**64), (2**64) is not None, hash(2**64))
# ---
x = 1if True else 2
print(x, 1 .real, 1..imag, 0x1for_ in [] if False else 5 if False else 7)
# ---
print(0123)
# ---
print(1__0)
# ---
print(0b12)
# ---
print(0xg)
# ---
print(1_)
# ---
print(12abc)
# ---
print(1e)
# ---
print(0o8)
# ---
print(True, False, None, ..., Ellipsis, NotImplemented, __debug__)
print(type(...), type(None), type(NotImplemented), ... is Ellipsis)
