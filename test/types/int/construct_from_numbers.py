# int() of numbers and of objects with __int__, __index__, __trunc__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class I:
    def __int__(self): return 5
class X:
    def __index__(self): return 6
class T:
    def __trunc__(self): return 7
class Bad:
    def __int__(self): return 'x'
class Sub:
    def __int__(self): return True
print(int(), int(3.9), int(-3.9), int(True), int(1e20), int(I()), int(X()))
err(lambda: int(T()))
err(lambda: int(Bad()))
err(lambda: int(Sub()))
err(lambda: int(float('nan')))
err(lambda: int(float('inf')))
err(lambda: int(None))
err(lambda: int([]))
err(lambda: int(1j))
err(lambda: int(3, 10))
err(lambda: int(base=10))
err(lambda: int('1', '2'))
err(lambda: int('1', 2, 3))
err(lambda: int(x='1'))
err(lambda: int('1', base=10.0))
