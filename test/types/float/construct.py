# float() of strings, numbers, and objects
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class F:
    def __float__(self): return 2.5
class X:
    def __index__(self): return 7
class Bad:
    def __float__(self): return 1
print(float(), float('1.5'), float(' -2e3\n'), float('inf'), float('-Infinity'), float('nan'), float('1_0.5'), float('.5'), float('5.'), float('1e400'), float('-0'), float(3), float(True), float(F()), float(X()), float(b'1.25'), float('١.٥'))
err(lambda: float(''))
err(lambda: float('abc'))
err(lambda: float('1__0'))
err(lambda: float('1.5.2'))
err(lambda: float('0x10'))
err(lambda: float(b'x'))
err(lambda: float(None))
err(lambda: float([]))
err(lambda: float(1j))
err(lambda: float(Bad()))
err(lambda: float(1, 2))
err(lambda: float(x=1))
err(lambda: float(10**400))
