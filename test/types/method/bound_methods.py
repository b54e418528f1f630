# attributes, equality, calls
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def f(self, x=1): "doc"; return x
    def __eq__(self, o): return True
    __hash__ = None
c, d = C(), C()
m = c.f
print(m(), m(5), m.__self__ is c, m.__func__ is C.f, m.__name__, m.__qualname__, m.__doc__, m == c.f, m == d.f, type(m).__name__, m.__module__, repr(m).startswith('<bound method C.f of <__main__.C object at 0x'), m.__code__.co_name, m.__defaults__)
err(lambda: setattr(m, 'x', 1))
err(lambda: m.zz)
err(lambda: m(1, 2))
C.f.attr = 'on function'
print(m.attr)
from types import MethodType
n = MethodType(lambda self, y: (self, y), 'SELF')
print(n(1), n.__self__, MethodType(len, 'abc')(), repr(MethodType(len, 'abc')), hash(n) == hash(n))
err(lambda: MethodType(1, 2))
err(lambda: MethodType(len, None))
err(lambda: MethodType(len))
err(lambda: MethodType())
print(n.__get__(5) is n, n.__call__(2), m.__eq__(5), m.__ne__(m))
class D:
    def __call__(self, *a): return a
print(MethodType(D(), 1)(2))
