# of sets, subclasses and nested ones
class S(set): pass
class F(frozenset): pass
print(set(), {1}, S(), S([1]), frozenset(), frozenset([1]), F([2]), {frozenset({1})}, f'{ {1} }', str({'a'}), '%s' % {1}, {(1, 'a')})
class R(set): pass
class H:
    def __hash__(self): return 1
    def __repr__(self): return repr(r)
r = {1}
r.add(H())
print(len(r))
s = S()
class Box:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'Box({self.v!r})'
s.add(Box(s))
print(s)
