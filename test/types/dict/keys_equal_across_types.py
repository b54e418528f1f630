# 1, 1.0, True are one key and the first stays
d = {1: 'a'}
d[1.0] = 'b'
d[True] = 'c'
print(d, {True: 1, 1: 2, 1.0: 3}, {0: 'x', False: 'y', -0.0: 'z', 0j: 'w'}, {'1': 1, 1: 2}, {2**53: 1}[float(2**53)])
nan = float('nan')
print({nan: 1}[nan], len({nan: 1, float('nan'): 2}))
from fractions import Fraction
print({1: 'one', 0.5: 'half'}[Fraction(1)], {1: 'one', 0.5: 'half'}[Fraction(1, 2)], {Fraction(3): 'three'}[3], {Fraction(3): 3}[3.0])
