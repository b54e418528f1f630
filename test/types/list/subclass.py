# a list subclass with attributes and overrides
class L(list):
    def __init__(self, *args):
        super().__init__(args)
        self.tag = 't'
    def __getitem__(self, i): return ('item', super().__getitem__(i))
    def append(self, x): super().append(x * 2)
a = L(1, 2)
a.append(5)
print(a, a[0], a.tag, len(a), type(a + [1]), type(a[:]), type(a.copy()), type(a * 2), list(a), [*a], a == [1, 2, 10], isinstance(a, list), a.__dict__, sorted(a), a[-1:])
