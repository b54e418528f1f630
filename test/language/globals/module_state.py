import sys
print(__name__, __file__.endswith('module_state.py'), sorted(k for k in globals() if k.startswith('__')))
m = sys.modules['__main__']
m.added = 1
print(added, m.__dict__ is globals(), vars() is globals(), type(m))
globals()['dynamic'] = 5
print(dynamic)
del globals()['dynamic']
try:
    dynamic
except NameError as e:
    print(e)
# ---
def f():
    global g1
    g1 = 1
    class C:
        global g2
        g2 = 2
        g3 = 3
    return C
C = f()
print(g1, g2, hasattr(C, 'g2'), C.g3)
# ---
x = 'module'
def f():
    return x, globals()['x']
g = type(f)(f.__code__, {'x': 'other', 'globals': globals})
print(f(), g())
print(f.__globals__ is globals(), g.__globals__['x'], f.__builtins__ is not None)
# ---
def outer():
    x = 1
    def read(): return x
    def write(v):
        nonlocal x
        x = v
    def loc(): return sorted(locals())
    write(5)
    print(read(), locals()['x'], sorted(locals()), loc(), read.__closure__[0].cell_contents)
    read.__closure__[0].cell_contents = 99
    return x
print(outer())
# ---
import sys
def f(a, b=2):
    c = 3
    fr = sys._getframe()
    fr.f_locals['c'] = 'written through'
    fr.f_locals['new'] = 'extra'
    return c, sorted(fr.f_locals), locals().get('new')
print(f(1))
# ---
def f():
    exec('y = 1')
    return 'y' in locals()
def g():
    l = locals()
    z = 1
    return 'z' in l, 'z' in locals()
print(f(), g(), [sorted(locals()) for x in 'a' for y in 'b'] == [] or 'x' in [list(locals()) for x in 'a'][0])
# ---
class C:
    print(sorted(k for k in locals()), __qualname__)
    a = 1
    def f(self, b): return sorted(locals())
    print('a' in vars(), dir())
print(C().f(2))
# ---
import builtins
def f(): return abs(-1)
abs = lambda x: 'shadowed'
print(f())
del abs
print(f())
builtins.special = 'from builtins'
print(special, 'special' in globals())
ns = {'__builtins__': {'print': print, 'v': 7}}
exec('print(v)', ns)
