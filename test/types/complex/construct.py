# from numbers, from strings, from objects
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __complex__(self): return 1+2j
class F:
    def __float__(self): return 2.5
class X:
    def __index__(self): return 3
class Bad:
    def __complex__(self): return 1
print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex('1+2j'), complex(' (1-2j) '), complex('j'), complex('-j'), complex('3'), complex('1e3j'), complex('inf+nanj'), complex('1_0+2_0j'), complex(C()), complex(F()), complex(X()), complex(imag=2), complex(real=1, imag=2), complex(True, False))
print(complex(1+2j, 3+4j), complex(1j, 1), complex(1, 1j))
err(lambda: complex(''))
err(lambda: complex('1 + 2j'))
err(lambda: complex('abc'))
err(lambda: complex('1', 2))
err(lambda: complex(1, '2'))
err(lambda: complex(None))
err(lambda: complex([]))
err(lambda: complex(1, []))
err(lambda: complex(Bad()))
err(lambda: complex(1, 2, 3))
err(lambda: complex(x=1))
