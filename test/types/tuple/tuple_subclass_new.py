# a subclass with __new__, attributes and overrides
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class T(tuple):
    def __new__(cls, *args, tag=None):
        self = super().__new__(cls, args)
        self.tag = tag
        return self
    def __repr__(self): return f'T{tuple(self)!r}'
t = T(1, 2, tag='x')
print(t, t.tag, t == (1, 2), hash(t) == hash((1, 2)), type(t + (3,)), type(t[:]), type(t * 2), {t: 1}[1, 2], len(t), t[0], isinstance(t, tuple), '%s-%s' % t)
class P(tuple):
    __slots__ = ()
    x = property(lambda self: self[0])
print(P((5, 6)).x, P((5, 6)))
err(lambda: setattr(P((1,)), 'y', 1))
try:
    class Q(tuple): __slots__ = ('a',)
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
