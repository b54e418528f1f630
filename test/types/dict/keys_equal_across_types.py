# 1, 1.0, True are one key and the first stays
d = {1: 'a'}
d[1.0] = 'b'
d[True] = 'c'
print(d, {True: 1, 1: 2, 1.0: 3}, {0: 'x', False: 'y', -0.0: 'z', 0j: 'w'}, {'1': 1, 1: 2}, {2**53: 1}[float(2**53)])
nan = float('nan')
print({nan: 1}[nan], len({nan: 1, float('nan'): 2}))
class Num:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == getattr(o, 'v', o)
print({1: 'one', 0.5: 'half'}[Num(1)], {1: 'one', 0.5: 'half'}[Num(0.5)], {Num(3): 'three'}[3], {Num(3): 3}[3.0], len({1: 1, Num(1): 2, True: 3, Num(2.0): 4, 2: 5}), {'a': 1}[Num('a')], {Num('b'): 2}['b'])
