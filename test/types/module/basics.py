# attributes and errors
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from types import ModuleType
m = ModuleType('m', 'the doc')
print(m, m.__name__, m.__doc__, sorted(m.__dict__), m.__spec__, m.__loader__, m.__package__, ModuleType('n').__doc__)
m.x = 1
print(m.x, vars(m)['x'], 'x' in dir(m))
del m.x
err(lambda: m.x)
err(lambda: m.zz)
err(lambda: ModuleType())
err(lambda: ModuleType(1))
err(lambda: setattr(m, '__dict__', {}))
m.__name__ = 'other'
print(repr(m))
err(lambda: m.zz)
m.__getattr__ = lambda name: 'dynamic ' + name
m.__dir__ = lambda: ['b', 'a']
print(m.anything, dir(m))
class M(ModuleType):
    @property
    def p(self): return 'prop'
print(M('k').p, repr(M('k')))
m.__class__ = M
print(m.p)
import sys
print(repr(sys), repr(__import__('builtins')), type(sys).__name__, sys.__name__)
err(lambda: sys.no_such)
err(lambda: setattr(m, '__class__', int))
