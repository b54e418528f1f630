# bool() of things that are true and false
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class L:
    def __len__(self): return 0
class B:
    def __bool__(self): return False
class Bad:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return 'a'
print(bool(), bool(0), bool(''), bool([]), bool([0]), bool(None), bool(0.0), bool(-0.0), bool(float('nan')), bool(L()), bool(B()), bool(object()), bool(...))
err(lambda: bool(Bad()))
err(lambda: bool(BadLen()))
err(lambda: bool(BadLen2()))
err(lambda: bool(1, 2))
err(lambda: bool(x=1))
err(lambda: bool(NotImplemented))
