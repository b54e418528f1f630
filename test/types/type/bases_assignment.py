# __bases__ can be assigned
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A: a = 'A'
class B: b = 'B'
class C(A): pass
c = C()
print(c.a)
C.__bases__ = (B,)
print(c.b, C.__mro__, A.__subclasses__(), B.__subclasses__())
err(lambda: c.a)
err(lambda: setattr(C, '__bases__', ()))
err(lambda: setattr(C, '__bases__', 5))
err(lambda: setattr(C, '__bases__', (int,)))
err(lambda: setattr(C, '__bases__', (C,)))
err(lambda: setattr(C, '__bases__', (1,)))
