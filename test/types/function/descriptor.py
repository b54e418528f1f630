# functions become methods
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def f(self): return 'f', type(self).__name__
def g(self): return 'g', self
print(C.f(C()), C().f(), g.__get__(5)(), g.__get__(5, int)(), g.__get__(None, int) is g)
C.g = g
c = C()
print(c.g()[1] is c, C.__dict__['f'] is C.f, c.f == c.f, c.f is c.f)
err(lambda: g.__get__(None, None))
err(lambda: g.__get__())
