# what is not there says so
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    @property
    def ro(self): return 1
    wo = property(None, lambda self, v: None)
    empty = property()
c = C()
err(lambda: setattr(c, 'ro', 1))
err(lambda: delattr(c, 'ro'))
err(lambda: c.wo)
err(lambda: c.empty)
err(lambda: delattr(c, 'wo'))
err(lambda: setattr(c, 'empty', 1))
print(c.ro, C.ro.__get__(c, C), C.ro.__get__(None, C) is C.ro)
err(lambda: C.ro.__set__(c, 1))
err(lambda: C.ro.__delete__(c))
