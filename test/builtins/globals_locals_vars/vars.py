# of objects, classes, modules, scope
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    k = 1
    def __init__(self): self.v = 2
c = C()
vars(c)['w'] = 3
print(vars(c), c.w, vars(C)['k'], type(vars(C)).__name__, vars() is globals())
def f(z): return vars()
print(f(1))
err(lambda: vars(5))
err(lambda: vars([]))
err(lambda: vars(1, 2))
class S: __slots__ = ('a',)
err(lambda: vars(S()))
