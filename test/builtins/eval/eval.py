# expressions with their namespaces
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


x = 10
print(eval('x + 1'), eval('x', {'x': 5}), eval('x + y', {'x': 1}, {'y': 2}), eval(' 1'), eval('\t2'), eval('[i for i in range(3)]'), eval(b'5'), eval('(lambda: x)()'), eval('len([1])', {'len': lambda a: 'own'}), eval('x', locals={'x': 'local'}))
class M:
    def __getitem__(self, k): return 'M:' + k
print(eval('a', {}, M()))
def f():
    z = 3
    return eval('z')
print(f())
ns = {}
eval('1', ns)
print(list(ns))
err(lambda: eval('x = 1'))
err(lambda: eval(''))
err(lambda: eval('1 +'))
err(lambda: eval('no_such'))
err(lambda: eval(5))
err(lambda: eval('1', 5))
err(lambda: eval('1', {}, 5))
err(lambda: eval())
err(lambda: eval('x', {'__builtins__': {}}))
err(lambda: eval('len', {'__builtins__': {}}))
err(lambda: eval('1\n2'))
err(lambda: eval('import os'))
def outer():
    y = 1
    def inner(): return y
    return inner
err(lambda: eval(outer().__code__))
print(eval('(y := 5)'), y, eval('yield_' if False else '...'))
