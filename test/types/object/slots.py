# __slots__ restricts instance attributes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = S()
print(s.a, hasattr(s, 'b'), hasattr(s, '__dict__'), type(S.a).__name__, S.__slots__, repr(S.a))
err(lambda: s.b)
err(lambda: setattr(s, 'c', 1))
del s.a
err(lambda: s.a)
err(lambda: delattr(s, 'a'))
class T(S):
    __slots__ = ('c', '__dict__')
t = T()
t.c, t.d = 1, 2
print(t.c, t.d, t.__dict__, t.a)
class U(S): pass
u = U()
u.x = 1
print(u.__dict__, u.a)
try:
    class B1: __slots__ = ('1a',)
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class B2: __slots__ = (1,)
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class B3: __slots__ = ('a', '__dict__', '__dict__')
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class B4:
    __slots__ = 'single'
B4().single = 1
class B5:
    __slots__ = {'x': 'doc of x'}
print(B5.x.__doc__, B4.__slots__)
def conflict():
    class B6:
        __slots__ = ('a',)
        a = 1
err(lambda: conflict())
class P:
    __slots__ = ('__private',)
    def set(self): self.__private = 5; return self.__private
print(P().set(), P.__slots__)
