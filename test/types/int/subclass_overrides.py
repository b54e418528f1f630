# a subclass with __new__, __add__, __repr__ and __eq__
class Money(int):
    def __new__(cls, value, unit='EUR'):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __add__(self, other):
        return Money(int(self) + int(other), self.unit)
    __radd__ = __add__
    def __repr__(self):
        return f'Money({int(self)}, {self.unit!r})'
a = Money(3)
print(a, a + 4, 4 + a, sum([a, a]), str(a), f'{a}', f'{a:05}', '%d' % a, a * 2)
print([a], {a: 1}, a == 3)
