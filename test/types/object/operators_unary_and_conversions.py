# unary operators and number protocols
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class N:
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __int__(self): return 1
    def __float__(self): return 1.5
    def __complex__(self): return 2j
    def __index__(self): return 3
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __bool__(self): return False
import math
n = N()
print(-n, +n, ~n, abs(n), int(n), float(n), complex(n), hex(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), bool(n), not n)
class Z: pass
z = Z()
err(lambda: -z)
err(lambda: +z)
err(lambda: ~z)
err(lambda: abs(z))
err(lambda: int(z))
err(lambda: float(z))
err(lambda: complex(z))
err(lambda: hex(z))
err(lambda: round(z))
err(lambda: math.floor(z))
err(lambda: math.trunc(z))
