# with __new__ and attributes
class F(frozenset):
    def __new__(cls, it, tag):
        self = super().__new__(cls, it)
        self.tag = tag
        return self
f = F([1, 2], 'x')
print(f, f.tag, type(f | {3}), type(f.copy()), hash(f) == hash(frozenset([1, 2])), f == {1, 2}, {f: 1}[frozenset([1, 2])])
