if True
    pass
# ---
def f(:
    pass
# ---
print('a'
# ---
x = [1, 2
y = 3
# ---
x = (1, 2]
# ---
x = 1)
# ---
def f():
pass
# ---
  x = 1
# ---
if True:
    x = 1
  y = 2
# ---
if True:
	x = 1
        y = 2
# ---
x = = 1
# ---
print 'hello'
# ---
print x
# ---
exec 'code'
# ---
x = 1 2
# ---
for x on y: pass
# ---
while x = 1: pass
# ---
class C
    pass
# ---
else: pass
# ---
import
# ---
from x import
# ---
from x import (a, b
# ---
from x import a,
# ---
import a.b as
# ---
x = $5
# ---
x = a?b
# ---
x = “quoted”
# ---
x = 5 +
# ---
async x = 5
# ---
await x
# ---
def f():
    await x
# ---
def f():
    async for x in y: pass
# ---
def f():
    async with y: pass
# ---
def f():
    [x async for x in y]
# ---
async def f():
    yield from x
# ---
async def f():
    yield 1
    return 2
# ---
def f():
    from math import *
# ---
lambda x: = 5
# ---
{1: 2, 3}
# ---
{1, 2: 3}
# ---
{**a for a in b}
# ---
f(**a, *b)
# ---
x++
# ---
x = y++
# ---
1 = x
# ---
"abc" += 1
# ---
(a, 1) = 2, 3
# ---
f() += 1
# ---
for 1 in x: pass
# ---
for f() in x: pass
# ---
with a as 1: pass
# ---
def 1f(): pass
# ---
class = 5
# ---
def class(): pass
# ---
x.class = 1
# ---
True = 1
# ---
def f(True): pass
# ---
import None
# ---
__debug__ = 1
# ---
elif x: pass
# ---
try:
    x
y
# ---
if x:
    pass
else
    pass
# ---
x = {1: }
# ---
x = {: 1}
# ---
x = [1,, 2]
# ---
x = (,)
# ---
f(a for a in b, c)
# ---
f(a, b for b in c)
# ---
def f(x y): pass
# ---
def f(x, y=1, z): pass
# ---
@
def f(): pass
# ---
@x
y = 1
# ---
raise x from
# ---
assert
# ---
del
# ---
global
# ---
x = lambda: (yield)
y = not
# ---
a and or b
# ---
a if b
# ---
a if b else
# ---
x = a if b else pass
# ---
if x: y; z
 w
# ---
\ x
# ---
x = 1 \
# ---
"""unterminated
# ---
f"{x
# ---
f"{x!}"
# ---
type X = = 1
# ---
match x:
case 1: pass
# ---
match x:
    pass
# ---
def f[T, T](): pass
# ---
type X[T: (yield)] = 1
# ---
def f[*Ts = int, T](): pass
# ---
def f(a: int = 1, /, *, b) -> : pass
# ---
x: int: str = 1
# ---
not x = 1
# ---
x = not = 1
# ---
print(a b)
# ---
foo(a=1, b c)
# ---
[a b c]
# ---
{'a': 1 'b': 2}
# ---
x = 'it's'
# ---
x = 0777
# ---
x = 1.2.3
# ---
x = 5L
# ---
x = 0xZZ
# ---
a, b += 1
# ---
x = yield
# ---
class C: await x
# ---
return
# ---
except ValueError: pass
# ---
with open(x) as f, : pass
# ---
with (a as b, c as d) as e: pass
# ---
nonlocal x
# ---
def f(): global x; x = 1; nonlocal x
