# results of methods and operators are of the base type
class S(set):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = 1
s = S([1, 2])
print(s, type(s | {3}), type(s & s), type(s.copy()), type(s.union()), s.tag, s == {1, 2}, isinstance(s, set))
s |= {3}
print(type(s), s)
