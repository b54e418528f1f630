# the three accessors
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "the doc"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
c = C()
c.x = 5
print(c.x, C.x.__doc__, type(C.x).__name__, C.x.fget.__name__, C.x.fset is not None, C.x.fdel is not None, C.x.__name__)
del c.x
err(lambda: c.x)
