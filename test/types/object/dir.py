# __dir__ is sorted by dir()
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __dir__(self): return ['z', 'a', 'm']
print(dir(C()), C().__dir__())
class D:
    def __dir__(self): return 5
class E:
    def __dir__(self): return [1, 'a']
err(lambda: dir(D()))
err(lambda: dir(E()))
class F:
    x = 1
    def f(self): pass
f = F()
f.own = 1
print([n for n in dir(f) if not n.startswith('__')], [n for n in dir(F) if not n.startswith('__')])
