# bool has everything that int has
for b in (True, False):
    print(b.numerator, b.denominator, b.real, b.imag, b.as_integer_ratio(), b.bit_count(), b.conjugate(), b.is_integer())
print(type(True.numerator), type(True.conjugate()), type(True.real), True.__index__(), True.to_bytes(2, 'big'))
try:
    True.numerator = 5
except AttributeError as e:
    print(e)
