# types.FunctionType from code
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from types import FunctionType, CellType
def f(a, b=1): return a + b + x
g = FunctionType(f.__code__, {'x': 100}, 'named', (5,))
print(g(1), g.__name__, g.__defaults__, g.__globals__['x'])
def outer():
    y = 1
    def inner(): return y
    return inner
h = FunctionType(outer().__code__, {}, closure=(CellType(7),))
print(h(), h.__closure__[0].cell_contents)
err(lambda: FunctionType(1, {}))
err(lambda: FunctionType(f.__code__, 1))
err(lambda: FunctionType(outer().__code__, {}))
err(lambda: FunctionType(outer().__code__, {}, closure=(1,)))
err(lambda: FunctionType(f.__code__, {}, closure=(CellType(1),)))
err(lambda: FunctionType())
err(lambda: FunctionType(f.__code__, {}, 1))
err(lambda: FunctionType(f.__code__, {}, 'n', 1))
try:
    class F(FunctionType): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
