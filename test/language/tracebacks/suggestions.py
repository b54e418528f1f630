length = 5
print(lenght)
# ---
def f():
    counter = 1
    return countr
f()
# ---
print(lisst([1]))
# ---
class C:
    def __init__(self): self.name = 1
    def show(self):
        return name
C().show()
# ---
class C:
    value = 1
    def method(self): pass
C().valu
# ---
class C:
    def method(self): pass
C.methd()
# ---
[].appnd(1)
# ---
'abc'.uper()
# ---
import math
math.sqr(2)
# ---
import collections
collections.OrderDict
# ---
from math import sine
# ---
from collections import Ordereddict
# ---
import maths
# ---
import os.pth
# ---
# options: -X strict-names
time.sleep(1)
# ---
class C:
    __slots__ = ('alpha',)
C().alpa
# ---
def f(long_name=1): pass
f(long_nam=2)
# ---
int('5', bse=10)
# ---
class C:
    def __dir__(self): return ['similar']
C().simila
# ---
try:
    abcdef
except NameError as e:
    print(e, e.name, e.args)
try:
    abcdef = 1
    abcdeg
except NameError as e:
    print(e)
# ---
xyz = 1
completely_different
# ---
print(true)
# ---
print(none)
# ---
import sys
sys.version_inf
# ---
a_b = 1
A_B
# ---
_hidden = 1
hidden
# ---
from . import x
# ---
from .y import x
# ---
import nothing.at.all
# ---
from nothing import x as y
# ---
import sys.foo
# ---
from __future__ import braces
# ---
from __future__ import nothing
# ---
x = 1
from __future__ import annotations
