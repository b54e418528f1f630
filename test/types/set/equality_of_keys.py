# equal things of different types are one item
print({1, 1.0, True, 1+0j}, {0, False, 0.0, -0.0}, len({1, '1', (1,), b'1'}), {True, 1}, {1.0, 1})
nan = float('nan')
print(len({nan, nan, float('nan')}))
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f'K({self.v})'
print({K(1), K(1), K(2)} == {K(2), K(1)}, K(1) in {K(1)}, len({K(1), 1}), {K(1)} - {K(1)}, {K(1)} & {K(1)})
