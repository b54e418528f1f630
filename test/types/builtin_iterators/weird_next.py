# __next__ that is not an iterator's
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class I:
    def __iter__(self): return self
class J:
    def __iter__(self): return 1
class K:
    def __iter__(self): raise ValueError('iter')
class L:
    def __iter__(self): return self
    def __next__(self): raise KeyError('next')
err(lambda: list(I()))
err(lambda: list(J()))
err(lambda: list(K()))
err(lambda: list(L()))
err(lambda: next(5))
err(lambda: next([]))
err(lambda: iter(J()))
