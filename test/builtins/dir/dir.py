# names of a scope, an object, a class
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(a):
    b = 1
    return dir()
print(f(1), [n for n in dir(int) if 'bit' in n], dir.__name__)
class C:
    x = 1
    def __init__(self): self.y = 2
print([n for n in dir(C()) if not n.startswith('_')], 'y' in dir(C))
import types
m = types.ModuleType('m')
m.z = 1
print([n for n in dir(m) if n[0] != '_'], dir(m)[0])
err(lambda: dir(1, 2))
x = 1
print('x' in dir())
class S:
    names = dir()
    later = 1
print(S.names)
