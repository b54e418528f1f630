# __class__ can change between compatible layouts
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
class S:
    __slots__ = ('x',)
x = A()
x.attr = 1
x.__class__ = B
print(x.f(), x.attr, type(x).__name__)
err(lambda: setattr(x, '__class__', S))
err(lambda: setattr(x, '__class__', int))
err(lambda: setattr(x, '__class__', 1))
err(lambda: setattr(1, '__class__', bool))
err(lambda: setattr([], '__class__', list))
