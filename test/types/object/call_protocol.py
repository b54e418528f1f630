# __call__ on instances
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __call__(self, *a, **k): return a, k
c = C()
print(c(), c(1, x=2), callable(c), callable(object()), callable(C), c.__call__(3))
class N:
    __call__ = None
n = N()
print(callable(n))
err(lambda: n())
class M: pass
m = M()
m.__call__ = lambda: 'never'
err(lambda: m())
