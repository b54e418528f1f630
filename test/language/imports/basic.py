import math
import math as m, collections.abc
from math import pi, sqrt as root
from collections import *
print(m is math, root(16), collections.abc.Mapping.__name__, OrderedDict.__name__, pi == math.pi)
import sys
print(sys.modules['math'] is math, 'collections.abc' in sys.modules, __name__, sys.modules['__main__'].m is math)
# ---
import _helper
from _helper import value, func as f
print(_helper.__name__, value, f(2), _helper.__doc__, _helper.__package__ == '', _helper.__spec__.name, _helper.__file__)
import _helper as again
print(again is _helper, _helper.counter)
_helper.value = 'changed'
from _helper import value
print(value)
# ---
import _pkg.sub.deep
from _pkg import sub, top_name
from _pkg.sub import deep as d, deep_name
print(_pkg.__path__ != [], _pkg.sub.deep is d, top_name, deep_name, d.up(), _pkg.__name__, sub.__package__)
from _pkg import sibling
print(sibling.get(), sibling.__name__)
# ---
from _pkg.star import *
print(public, also)
try:
    hidden
except NameError as e:
    print(e)
try:
    _private
except NameError as e:
    print(e)
# ---
try:
    import _missing_module
except ModuleNotFoundError as e:
    print(e, e.name, e.path)
try:
    import _pkg.nothing
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from _pkg import nothing
except ImportError as e:
    print(type(e).__name__, e.name, str(e).split(' (')[0])
try:
    import _helper.sub
except ModuleNotFoundError as e:
    print(e)
# ---
try:
    import _raises
except ZeroDivisionError as e:
    print(e)
import sys
print('_raises' in sys.modules)
# ---
import _raises
# ---
import _syntax
# ---
import _circular_a
print(_circular_a.result)
# ---
from _circular_c import x
# ---
import importlib, sys
h = importlib.import_module('_helper')
print(h.value)
h.value = 'mutated'
importlib.reload(h)
print(h.value, sys.modules['_helper'] is h)
del sys.modules['_helper']
import _helper
print(_helper is h)
sys.modules['fake'] = 'anything'
import fake
print(fake)
sys.modules['blocked'] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e)
# ---
def f():
    import math as local_math
    from math import floor
    return local_math.ceil(1.5), floor(1.5)
print(f())
class C:
    from math import pi
    import math
print(C.pi == C.math.pi)
try:
    f.math
except AttributeError as e:
    print(e)
# ---
import _pkg
print(_pkg.lazy_attr)
try:
    _pkg.no_attr
except AttributeError as e:
    print(e)
print(sorted(n for n in dir(_pkg) if not n.startswith('__')))
# ---
m = __import__('_pkg.sub')
print(m.__name__)
m = __import__('_pkg.sub', fromlist=['deep'])
print(m.__name__)
for c in ['__import__("")', '__import__(5)', '__import__("x", level=1)', '__import__("math", level=-1)', 'import_ = __import__("a.b")']:
    try:
        exec(c)
    except (ValueError, TypeError, ImportError, KeyError) as e:
        print(c, '->', type(e).__name__, e)
# ---
import types
mod = types.ModuleType('mymod', 'doc')
mod.x = 1
print(mod, mod.__doc__, mod.x, mod.__dict__.keys() >= {'__name__', 'x'})
import sys
sys.modules['mymod'] = mod
from mymod import x
print(x)
try:
    from mymod import y
except ImportError as e:
    print(e)
print(repr(sys), repr(math) if 'math' in globals() else '', type(sys))
