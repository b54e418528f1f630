# attributes through special methods, properties of other modules and descriptors
import time
import _slow_properties
from _slow_properties import Slow, slowly
print(slowly)
s = Slow()
print(s.far, s.far + s.far, [s.far for _ in range(2)], f'{s.far}', str(s.far))
s.far = 5
s.far += 2
print(s.far)
del s.far
print(s.far, getattr(s, 'far'), hasattr(s, 'far'))
setattr(s, 'far', 9)
s.far, x = 1, 2
print(s.far, x, _slow_properties.missing)
for s.far in range(3): pass
print(s.far)
class D:
    def __set_name__(self, owner, name): time.sleep(0.001); self.name = name; print('named', name)
    def __get__(self, obj, cls): time.sleep(0.001); return (self.name, obj is None)
    def __set__(self, obj, v): time.sleep(0.001); print('set', self.name, v)
    def __delete__(self, obj): time.sleep(0.001); print('del', self.name)
class C:
    d = D()
    e = D()
    def __getattr__(self, name): time.sleep(0.001); return lambda *a, **k: (name, a, k)
    def __setattr__(self, name, v):
        time.sleep(0.001)
        print('setattr', name)
        object.__setattr__(self, name, v)
    def __delattr__(self, name): time.sleep(0.001); super().__delattr__(name)
c = C()
print(c.d, C.d, c.e)
c.d = 1
del c.e
c.plain = 2
print(c.plain, c.method(1, x=2), c.other(), c.three(1, 2, 3), c.method(c.plain, c.d))
del c.plain
print(c.plain(*[1], **{'k': 2}))
c.a, (c.b, *c.c) = 1, (2, 3, 4)
class G:
    def __getattribute__(self, name):
        time.sleep(0.001)
        if name == 'bad': raise AttributeError(name)
        return super().__getattribute__(name)
    def __getattr__(self, name): time.sleep(0.001); return 'fallback ' + name
    def m(self): return self.v
g = G()
g.v = 3
print(g.v, g.m(), g.bad, g.__dict__, g.__class__ is G)
g.v += 1
g.v -= 1
print(g.v)
# ---
# items
import time
class Box:
    def __init__(self): self.d = {}
    def __getitem__(self, k): time.sleep(0.001); return self.d[k]
    def __setitem__(self, k, v): time.sleep(0.001); self.d[k] = v
    def __delitem__(self, k): time.sleep(0.001); del self.d[k]
    def __contains__(self, k): time.sleep(0.001); return k in self.d
    def __len__(self): time.sleep(0.001); return len(self.d)
    def __missing__(self, k): return 'no'
    def __class_getitem__(cls, k): time.sleep(0.001); return ('class', k)
b = Box()
b['x'] = 1
b['x'] += 5
b[1], b[2] = 'ab'
print(b['x'], b[1] + b[2], 'x' in b, 'y' not in b, len(b), Box[int])
del b[1], b[2]
print(len(b), 'full' if b else 'empty', not b, list(b.d))
if not Box(): print('empty')
try: b['gone']
except KeyError as e: print(repr(e))
class Missing(dict):
    def __missing__(self, k): time.sleep(0.001); return k * 2
m = Missing(a=1)
print(m['a'], m['b'], f"{m['c']!r:>6}", '%(z)s' % m, '{0[q]}'.format(m))
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        time.sleep(0.001)
        if i >= self.n: raise IndexError
        return i * i
print(list(Seq(4)), [x for x in Seq(3)], 4 in Seq(4), sum(Seq(4)), *Seq(2), max(Seq(3)), tuple(Seq(2)))
a, *r = Seq(4)
print(a, r)
class I:
    def __index__(self): time.sleep(0.001); return 1
    def __int__(self): time.sleep(0.001); return 7
    def __float__(self): time.sleep(0.001); return 1.5
i = I()
print([10, 20, 30][i], (1, 2, 3)[i:], int(i), float(i), 'abc'[i], hex(i), range(5)[i], 'ab' * i, [0] * i, round(1.25, i))
x = [1, 2, 3]
x[i] = 'new'
del x[i:]
print(x, complex(i), bytes([i, i]) if False else bytes(2))
# ---
# names kept by a mapping in Python
import time
class Names(dict):
    def __setitem__(self, k, v): time.sleep(0.001); print('set', k); super().__setitem__(k, v)
    def __delitem__(self, k): time.sleep(0.001); super().__delitem__(k)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw): time.sleep(0.001); return Names()
    def __new__(mcls, name, bases, ns, **kw): time.sleep(0.001); return super().__new__(mcls, name, bases, dict(ns), **kw)
    def __init__(cls, name, bases, ns, **kw): time.sleep(0.001); print('init', name); super().__init__(name, bases, ns)
    def __call__(cls, *a): time.sleep(0.001); print('call', a); return super().__call__(*a)
    def __getattr__(cls, name): time.sleep(0.001); return 'meta ' + name
    def __len__(cls): time.sleep(0.001); return 5
    def __instancecheck__(cls, o): time.sleep(0.001); return o == 1
    def __iter__(cls): time.sleep(0.001); yield 'it'
    def __add__(cls, o): time.sleep(0.001); return o
    def __repr__(cls): time.sleep(0.001); return 'Repr'
class Base(metaclass=Meta):
    def __init_subclass__(cls, /, tag=None, **kw):
        time.sleep(0.001)
        cls.tag = tag
        print('subclass', cls.__name__, tag)
    a = b = 1
    c, (d, e) = 1, (2, 3)
    def __init__(self, *a): time.sleep(0.001); self.a = a
class Sub(Base, tag='t'):
    x = 1
    x += 1
    del x
print(Sub.tag, Sub.other, len(Sub), isinstance(1, Sub), isinstance('x', Sub), list(Sub), Sub + 4, Sub, Sub(1, 2).a)
T = type('T', (), {})
class Registry:
    names = []
    def __init_subclass__(cls, **kw): time.sleep(0.001); super().__init_subclass__(**kw); Registry.names.append(cls.__name__)
class Named:
    def __init__(self, fail=False): self.fail = fail
    def __set_name__(self, owner, name):
        time.sleep(0.001)
        if self.fail: raise ValueError(name)
        setattr(owner, name + '_2', name)
class R1(Registry): n = Named(); m = Named()
class R2(R1): pass
R3 = type('R3', (R2,), {'k': Named()})
print(Registry.names, R1.n_2, R1.m_2, R3.k_2, R1.__mro__[0] is R1)
try:
    class R4(Registry): bad = Named(True)
except ValueError as e: print(repr(e), e.__notes__)
print(Registry.names)
