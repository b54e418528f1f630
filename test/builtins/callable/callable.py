# what can be called
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __call__(self): pass
class D: pass
d = D()
d.__call__ = lambda: 1
print(callable(len), callable(C), callable(C()), callable(D()), callable(d), callable(5), callable(lambda: 0), callable([].append), callable(staticmethod(len)), callable(classmethod(len)), callable(property()))
err(lambda: callable())
