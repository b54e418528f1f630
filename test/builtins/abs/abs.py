# numbers, __abs__ and wrong arguments
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A:
    def __abs__(self): return 'abs!'
print(abs(-5), abs(5), abs(-1.5), abs(-0.0), abs(3+4j), abs(True), abs(-10**30), abs(A()))
err(lambda: abs('a'))
err(lambda: abs(None))
err(lambda: abs())
err(lambda: abs(1, 2))
err(lambda: abs(x=1))
