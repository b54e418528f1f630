def f(a, b):
    return a + b
def g():
    return f(1,
             'x')
g()
# ---
class C: pass
def f(o):
    return o.first.second.third
c = C()
c.first = C()
f(c)
# ---
d = {'a': {'b': {}}}
print(d['a']['b']['c']['d'])
# ---
x = [1, 2, 3]
y = x[1] + x[2] * x[10]
# ---
def total(items):
    return sum(item['price'] * item['count'] for item in items)
total([{'price': 1, 'count': 2}, {'price': 3}])
# ---
value = (1 +
         2 +
         3 / 0 +
         4)
# ---
def f(*args, **kwargs):
    raise ValueError('called')
f(
    1,
    2,
    key='value',
)
# ---
result = [
    1,
    2,
    undefined_name,
]
# ---
x = {'key': 1}
print(f'{x["key"]} and {x["other"]}')
# ---
a = b = c = 5
if a > 3 and b < 10 and c.missing == 3:
    pass
# ---
class Outer:
    class Inner:
        x = 1
        y = x / 0
# ---
def deco(f):
    raise TypeError('in decorator')
@deco
def f():
    pass
# ---
def deco(arg):
    return lambda f: f(arg)
@deco(
    1
)
class C:
    pass
# ---
lam = lambda x: x[0].y
print(list(map(lam, [[1]])))
# ---
print([1 / x for x in [1, 0]])
# ---
print({k: v.upper() for k, v in {'a': 'x', 'b': 5}.items()})
# ---
with open('/no/such/file') as f, open('other') as g:
    pass
# ---
for a, b in [(1, 2), (3,)]:
    print(a, b)
# ---
def f(): return g()
def g(): return h()
def h(): raise RuntimeError('deep')
x = 1; y = f(); z = 2
# ---
def f(x=1 / 0): pass
# ---
class C(1 / 0): pass
# ---
import sys
class C:
    def __getattr__(self, n):
        raise AttributeError('custom message')
C().x
# ---
s = 'é漢字' + 'ü' + 5
# ---
	# tabs and wide characters
def f():
	return	'日本語', 1 / 0
f()
# ---
x = 'some text'; y = x.upper().lower().strip().nothing().more()
# ---
(lambda: (lambda: 1 / 0)())()
# ---
assert (1,
        2) == 3, 'multi-line assert'
# ---
def f():
    x = 1
    x()
f()
# ---
not_callable = 'str'
not_callable(1, 2)(3)
# ---
a = 1
a[0] = 5
# ---
a = [1]
a['x'] += 1
# ---
del {}['missing']
# ---
-'a' if True else None
# ---
1 if [] < 5 else 2
# ---
print(1, 2, *5)
# ---
x = 5
x.y = 1
# ---
import math
math.sqrt(-1)
# ---
int('abc')
# ---
[].pop()
# ---
'abc'.index('z')
# ---
'a' * 'b'
# ---
async def f(): pass
for x in f: pass
# ---
return_value = (yield_ := 5)(6)
# ---
def very_long_function_name(first_argument, second_argument):
    return first_argument.some_attribute + second_argument.other_attribute - (first_argument * second_argument)
very_long_function_name(1, 2)
# ---
def f():
    return (
        1
        + 2
        + 'a'
    )
f()
# ---
def f(n):
    raise ValueError(
        'a message on'
        ' several lines'
    )
f(
  5
)
# ---
x = """
multi
""" + 5
# ---
def f():
    """doc"""

    # comment

    if True:
        for i in range(3):
            while True:
                i.foo
f()
# ---
def f():
    a = 1
    return a.b.c
try:
    f()
except AttributeError:
    f().d
# ---
raise ValueError('line one\nline two\n\nline four')
# ---
raise ValueError
# ---
raise ValueError()
# ---
raise KeyError('key with \' quote')
# ---
class MyError(Exception): pass
class Outer:
    class Nested(Exception): pass
try:
    raise MyError('my', 'args')
except MyError:
    raise Outer.Nested('nested')
# ---
class BadStr(Exception):
    def __str__(self): raise ValueError('in str')
raise BadStr('x')
# ---
print('before', flush=True)
import sys
print('to stderr', file=sys.stderr)
raise OSError(2, 'No such file or directory', 'name.txt')
# ---
e = ValueError('with notes')
e.add_note('first note')
e.add_note('second\nnote')
raise e
# ---
e = ValueError('bad notes')
e.__notes__ = ['ok', 5]
raise e
# ---
e = ValueError('bad notes')
e.__notes__ = 'a string'
raise e
