# importlib.reload finds the spec anew; find_spec knows files and the library
import importlib
import importlib.util
import sys

import _pkg
from _pkg import part

_pkg.STATE.append(1)
again = importlib.reload(_pkg)
print(again is _pkg, _pkg.STATE, sys.modules['_pkg'] is _pkg)
part.X = 5
print(importlib.reload(part).X, part.__spec__.name)
print(importlib.util.find_spec('no_such_module'), importlib.util.find_spec('json').name)
try:
    importlib.reload(5)
except TypeError as e:
    print(e)
del sys.modules['_pkg.part']
try:
    importlib.reload(part)
except ImportError as e:
    print(e)
