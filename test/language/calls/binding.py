def f(a, b, /, c, d=4, *args, e, g=7, **kw):
    return a, b, c, d, args, e, g, kw
print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5, a=10, b=20))
print(f(1, 2, 3, 4, 5, 6, e=7, h=8))
print(f(*[1, 2], *(3,), **{'e': 5}, **{'z': 1}))
# ---
def f(a, b=2, *, c, d=4): return a, b, c, d
calls = ['f()', 'f(1)', 'f(1, 2, 3)', 'f(1, c=3, e=5)', 'f(1, 2, a=5, c=1)', 'f(c=1)', 'f(1, 2, 3, c=4)', 'f(1, 2, 3, 4, 5, c=4, d=1)', 'f(1, cc=3)', 'f(1, c=3, **{"c": 4})', 'f(*5)', 'f(**5)', 'f(*[1], **{1: 2})', 'f(b=1, d=2)']
for c in calls:
    try:
        print(c, eval(c))
    except TypeError as e:
        print(c, '->', e)
# ---
def p(a, b, /, c=3): return a, b, c
def none(): pass
def one(x): pass
def kw(*, k, l): pass
def kw1(*, k): pass
def defaults(a, b, c=1, d=2): pass
def three(a, b, c): pass
def varargs(*a): pass
for c in ['p(1, b=2)', 'p(a=1, b=2)', 'p(1)', 'p()', 'p(1, 2, 3, 4)', 'none(1)', 'none(1, 2)', 'none(x=1)', 'one()', 'one(1, 2)', 'one(1, x=2)', 'one(y=2)', 'kw()', 'kw(1)', 'kw(1, 2, k=1)', 'kw1()', 'kw1(1, k=2)',
          'defaults()', 'defaults(1)', 'defaults(1, 2, 3, 4, 5)', 'three()', 'three(1)', 'three(1, 2)', 'three(a=1)', 'varargs(k=1)', 'three(1, 2, 3, **{"d": 1})', 'three(*"abcd")']:
    try:
        print(c, eval(c))
    except TypeError as e:
        print(c, '->', e)
# ---
def make(first_name, last_name): pass
for c in ['make(fist_name=1, last_name=2)', 'make(1, 2, lastname=3)', 'make(xyz=1)']:
    try:
        eval(c)
    except TypeError as e:
        print(e)
# ---
class C:
    def m(self, x): return x
    @classmethod
    def c(cls, x): return x
    @staticmethod
    def s(x): return x
    def __call__(self, y): return y
    def __init__(self, z=0): pass
o = C()
for c in ['o.m()', 'o.m(1, 2)', 'C.m()', 'C.m(1)', 'o.c()', 'C.c(1, 2)', 'o.s()', 'o.s(1, 2)', 'o()', 'o(1, 2)', 'C(1, 2)', 'C(w=1)', 'o.m(self=1)', '(lambda: 0)(1)', '(lambda x: 0)()']:
    try:
        print(c, eval(c))
    except TypeError as e:
        print(c, '->', e)
# ---
class NoInit: pass
class OnlyNew:
    def __new__(cls, a): return object.__new__(cls)
class OnlyInit:
    def __init__(self, a): pass
for c in ['NoInit(1)', 'NoInit(a=1)', 'OnlyNew()', 'OnlyNew(1)', 'OnlyInit()', 'OnlyInit(1, 2)', 'object(1)', 'object.__new__(NoInit, 1)', 'object.__new__()', 'object.__new__(5)', 'object.__new__(int)', 'NoInit().__init__(5)']:
    try:
        print(c, type(eval(c)).__name__)
    except TypeError as e:
        print(c, '->', e)
# ---
for c in ['5()', '"a"()', 'None()', '[]()', 'len(1)', 'len()', 'len(1, 2)', 'len(x=1)', 'print(1, foo=2)', 'int(1, 2, 3)', 'int("1", bas=2)', 'isinstance(1)', 'sorted()', 'sorted([1], 2)', 'min()', 'min([])', 'max(1, key=2, foo=3)', 'range()', 'range("a")', 'list(1)', 'list(1, 2)', 'dict(1)', 'dict([1])', 'dict([(1, 2, 3)])', 'abs()', 'abs("a")', 'ord("ab")', 'chr(-1)', 'chr("a")', 'iter(1)', 'next(1)', 'sum("ab")', 'sum(["a"])', 'zip(1)', 'zip([1], strict=1, x=2)', 'enumerate()', 'open()', 'getattr(1)', 'getattr(1, 2)', 'setattr(1, "a", 2)', 'hasattr(1, 2)', 'type(1, 2)', 'type()', 'super()', 'isinstance(1, 2)', 'issubclass(1, int)', 'pow(1)', 'divmod(1)', 'round("a")', 'hash([])', 'id()', 'map(1)', 'map()', 'filter(1)', 'reversed({1})', 'reversed(5)', 'input(1, 2)', 'format(1, 2)', 'exec(1)', 'eval(1)', 'compile(1)', 'callable()', 'vars(1)', 'dir(1, 2)', 'bin("a")', 'hex(1.5)', 'repr()', 'slice()', 'all(1)', 'any()', 'complex("a")', 'float("x")', 'float([])', 'bytes("a")', 'bytes(-1)', 'bytes([256])', 'bytearray("a")', 'memoryview(1)', 'str(1, 2)', 'str(b"", 5)', 'bool(1, 2)', 'tuple(1)', 'set(1)', 'frozenset(1, 2)', 'property(1, 2, 3, 4, 5)', 'staticmethod()', 'classmethod(1, 2)', '__import__(5)', 'breakpoint.x', 'globals(1)', 'locals(1)', 'delattr(1, "x")', 'aiter(1)', 'anext(1)', '__build_class__()', 'ascii()', 'oct("a")']:
    try:
        print(c, '=', eval(c))
    except (TypeError, ValueError, RuntimeError, AttributeError) as e:
        print(c, '->', type(e).__name__, e)
# ---
# Arguments are evaluated from left to right
def show(x):
    print('arg', x)
    return x
def func():
    print('func')
    return lambda *a, **k: (a, k)
print(func()(show(1), *[show(2)], k=show(3), *[show(4)], **{'z': show(5)}, w=show(6)))
# ---
def f(*args, **kwargs):
    return args, kwargs
a, k = f(1, *[2], x=3)
print(a, k, type(a), type(k))
d = {'q': 1}
print(f(**d)[1] is d, f(*'ab', *(), *{'k': 1}), f(**{}, **{'a b': 1}))
# ---
def f(**k): return k
for c in ['f(**{1: 2})', 'f(a=1, **{"a": 2})', 'f(**{"a": 1}, **{"a": 2})', 'f(**[1])', 'f(*1)', 'f(**None)', 'f(*None)', 'print(**{"x": 1})', 'print(*5)', 'print(**5)', 'int(**{1: 2})']:
    try:
        print(c, eval(c))
    except TypeError as e:
        print(c, '->', e)
# ---
class M:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
def f(a, **k): return a, k
print(f(**M()), {**M()}, dict(M()))
# ---
f(a=1, 2)
# ---
f(**{}, *[])
# ---
f(a=1, a=2)
# ---
f(1=2)
# ---
f(a.b=2)
# ---
f(None=2)
# ---
f(x for x in [], 1)
# ---
f(x for x in []); print
# ---
def f(a, a): pass
# ---
def f(a=1, b): pass
# ---
def f(*): pass
# ---
def f(*, **k): pass
# ---
def f(/): pass
# ---
def f(a, /, b, /): pass
# ---
def f(**k, a): pass
# ---
def f(*a, *b): pass
# ---
def f(None): pass
# ---
def f(a, (b, c)): pass
# ---
lambda *, **k: 0
# ---
def greet(name, greeting='hi', *, punct='!'):
    return greeting + name + punct
greet()
# ---
def greet(name): pass
greet('a', 'b', 'c')
# ---
class Shape:
    def __init__(self, w, h): pass
Shape(1)
# ---
None(1)
# ---
x = [1, 2](0)
