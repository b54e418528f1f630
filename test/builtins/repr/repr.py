# calls __repr__ of the type
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class R:
    def __repr__(self): return 'R()'
r = R()
r.__repr__ = lambda: 'instance'
print(repr(1), repr('a'), repr([1, 'a']), repr(r), repr(R), repr(None), repr({'k': r}), repr(object).strip())
class B:
    def __repr__(self): return 5
class N:
    __repr__ = None
err(lambda: repr(B()))
err(lambda: repr(N()))
err(lambda: repr())
err(lambda: repr(1, 2))
err(lambda: [B()].__repr__())
