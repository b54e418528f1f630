# statements with their namespaces
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


ns = {'a': 1}
print(exec('b = a + 1', ns), ns['b'], '__builtins__' in ns)
exec('new = 5')
print(new)
def f():
    x = 1
    exec('x = 2; y = 3')
    return x, sorted(locals())
print(f())
loc = {}
exec('x = 1\nglobal g\ng = 2', {}, loc)
print(loc)
glob = {}
exec('def f(): return z\nz = 5\nr = f()', glob)
print(glob['r'])
exec('class C:\n    v = 1\nprint(C.v)')
exec(b'print("bytes")')
exec(compile('print("code")', 'f', 'exec'))
err(lambda: exec('1 +'))
err(lambda: exec(5))
err(lambda: exec('x', 5))
err(lambda: exec('raise KeyError("k")'))
err(lambda: exec('return 1'))
err(lambda: exec())
err(lambda: exec('x = 1\n y = 2'))
class M(dict):
    def __missing__(self, k): return 'missing ' + k
    def __setitem__(self, k, v): super().__setitem__(k, ('set', v))
m = M()
exec('a = 1\nb = other', {}, m)
print(m)
def outer():
    y = 1
    def inner(): print('cell', y)
    return inner
import types
exec(outer().__code__, closure=(types.CellType('given'),))
err(lambda: exec(outer().__code__))
err(lambda: exec('1', closure=()))
