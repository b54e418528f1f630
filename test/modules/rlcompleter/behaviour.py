import rlcompleter
class A:
    def __init__(self): self.abc = 1; self._p = 2
    @property
    def prop(self): 1/0
    def meth(self): pass
    def arg(self, x): pass
ns = {'a': A(), 'apple': 1, 'func': lambda: 1, 'func2': lambda x: x}
c = rlcompleter.Completer(ns)
def all(t):
    out = []
    i = 0
    while (m := c.complete(t, i)) is not None:
        out.append(m); i += 1
    return out
for t in ['fu', 'a.', 'a._', 'a.__cl', 'a.ab', 'a.prop', 'a.zz', 'nope.x', 'pri', 'imp', 'fin', 'Tr', 'el', 'a().', 'a.abc.bit_c', 'try', 'str.upp', 'mat', 'ap', 'len', 'a.abc.__add']:
    print(repr(t), [m for m in all(t) if m not in ('__firstlineno__','a.__firstlineno__')])
try: rlcompleter.Completer(3)
except TypeError as e: print(e)
