# the exact messages of wrong calls
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(a, b): pass
def g(a, b=1, *, c): pass
def h(): pass
def p(a, /, b): pass
def k(*, a, b): pass
def o(a, b, c, d=1): pass
def va(a, *args): pass
def one(a=1): pass
err(lambda: f())
err(lambda: f(1))
err(lambda: f(1, 2, 3))
err(lambda: f(1, 2, c=3))
err(lambda: f(1, a=1))
err(lambda: f(b=1))
err(lambda: g(1))
err(lambda: g(1, 2, 3))
err(lambda: g(1, 2, 3, c=1))
err(lambda: h(1))
err(lambda: h(a=1))
err(lambda: h(1, 2))
err(lambda: p(a=1, b=2))
err(lambda: p(1, a=1, b=2))
err(lambda: k())
err(lambda: k(a=1))
err(lambda: k(1))
err(lambda: k(1, a=1, b=2))
err(lambda: o())
err(lambda: o(1, 2, 3, 4, 5))
err(lambda: va())
err(lambda: one(1, 2))
err(lambda: f(*[1], *[2, 3]))
err(lambda: f(**{'a': 1}, b=2, **{'b': 3}))
err(lambda: f(*5))
err(lambda: f(**5))
err(lambda: f(1, 2, **{1: 2}))
err(lambda: h(x=1, y=2))
def sug(value): pass
err(lambda: sug(valu=1))
err(lambda: (lambda x: x)())
class C:
    def m(self): pass
    def n(self, a): pass
err(lambda: C().m(1))
err(lambda: C().n())
err(lambda: C.m())
err(lambda: C().n(1, 2))
