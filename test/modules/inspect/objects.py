# inspect: predicates, signatures, members, states, documentation.

import inspect, functools, types, sys
from inspect import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f0():
    pass

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

def f2(a, /, b, *, c: int=3):
    pass

async def co(x):
    pass

def gen():
    yield 1

async def ag():
    yield 1

for f in (f0, f1, f2, co, gen, ag, lambda x, y=2: 0):
    print(signature(f))
s = signature(f1)
print(repr(s), s.parameters['b'], repr(s.parameters['c']), s.return_annotation, list(s.parameters), [p.kind for p in s.parameters.values()], s.parameters['b'].kind.name, str(s.parameters['a'].kind), s.parameters['b'].kind.description, repr(Parameter.KEYWORD_ONLY), s.empty, Parameter.empty)
b = s.bind(1, 2, 3, c=4, z=5)
print(b, b.args, b.kwargs, b.arguments)
b = s.bind(1, c=2)
b.apply_defaults()
print(b)
t(lambda: s.bind())
t(lambda: s.bind(1))
t(lambda: signature(f0).bind(1))

# ---
from inspect import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f0():
    pass

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

def f2(a, /, b, *, c: int=3):
    pass

s = signature(f1)
t(lambda: signature(f0).bind(a=1))
t(lambda: signature(f2).bind(a=1, b=2))
t(lambda: signature(f2).bind(1, 2, 3))
t(lambda: signature(f2).bind(1, b=2))
t(lambda: s.bind_partial())
t(lambda: s.bind(1, a=2, c=3))
t(lambda: signature(f2).bind(1))

def po(a, b=2, /):
    pass

t(lambda: signature(po).bind(1, b=3))

# ---
from inspect import *
import inspect, functools, types, sys

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

def f2(a, /, b, *, c: int=3):
    pass

def po(a, b=2, /):
    pass

t(lambda: signature(po).bind(a=1))
t(lambda: signature(po).bind_partial(b=1))

def pk(a, /, **kw):
    pass

t(lambda: signature(pk).bind(1, a=3))
t(lambda: signature(pk).bind(a=3))

class A:
    """Class A doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, cc):
        pass
    data = 5

class B(A):

    def m(self, q):
        pass

class N:

    def __new__(cls, n):
        pass

class Meta(type):

    def __call__(cls, mm):
        pass

class M(metaclass=Meta):
    pass

class Emp:
    pass

for o in (A, A.m, A(1).m, A.c, A.s, A(1), B, N, M, Emp):
    print(signature(o))
p = functools.partial
for o in (p(f1, 1), p(f1, b=3), p(f2, 1, c=4), p(f1, 1, 2, 3), p(p(f1, 1), c=2)):
    print(signature(o))

class PM:

    def x(self, a, b=1):
        pass
    y = functools.partialmethod(x, 3)
    z = functools.partialmethod(x, b=2)

print(signature(PM.y), signature(PM().y), signature(PM.z), signature(PM().z))

@functools.wraps(f1)
def w(*a):
    pass

print(signature(w), signature(w, follow_wrapped=False), unwrap(w) is f1)

# ---
from inspect import *
import typing

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class A:
    """Class A doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, cc):
        pass
    data = 5

for o in (len, sorted, str.join, 'a'.join, dict.get, {}.get, list.append, int, object, type, print, max, range, isinstance, list.sort, dict.fromkeys, str.split, list, abs, sum, enumerate, zip, int.to_bytes, bytes.decode, open, Exception, slice):
    try:
        print(getattr(o, '__name__', o), signature(o))
    except (ValueError, TypeError) as e:
        print(getattr(o, '__name__', o), type(e).__name__, e)
t(lambda: signature(3))

def ann(a: 'int', b: list[int]=[], *c: str, d: A, e: 'x.y'=None) -> 'A':
    pass

print(signature(ann))
t(lambda: signature(ann, eval_str=True))
print(get_annotations(ann))
t(lambda: get_annotations(A))
t(lambda: get_annotations(3))

def ty(a: typing.List[typing.Any], b: typing.Optional[int]=None, c: int | None=None):
    pass

print(signature(ty), formatannotation(int), formatannotation(A), formatannotation(typing.Dict[str, int]))

# ---
from inspect import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

def f2(a, /, b, *, c: int=3):
    pass

s = signature(f1)
b = s.bind(1, c=2)
b.apply_defaults()
print(signature(f1).format(max_width=10))
print(signature(f1) == signature(f1), signature(f1) != signature(f2), hash(signature(f2)) == hash(signature(f2)), Signature([Parameter('a', Parameter.POSITIONAL_ONLY), Parameter('b', Parameter.VAR_KEYWORD)]))
t(lambda: Parameter('a b', Parameter.KEYWORD_ONLY))
t(lambda: Parameter('for', Parameter.KEYWORD_ONLY))
t(lambda: Parameter('a', 9))
t(lambda: Parameter('a', Parameter.VAR_POSITIONAL, default=1))
t(lambda: Parameter(3, Parameter.KEYWORD_ONLY))
t(lambda: Signature([Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_ONLY)]))

# ---
from inspect import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f0():
    pass

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

def f2(a, /, b, *, c: int=3):
    pass

s = signature(f1)
b = s.bind(1, c=2)
b.apply_defaults()

class A:
    """Class A doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, cc):
        pass
    data = 5

t(lambda: Signature([Parameter('a', Parameter.KEYWORD_ONLY), Parameter('a', Parameter.KEYWORD_ONLY)]))
t(lambda: Signature([Parameter('a', Parameter.POSITIONAL_ONLY, default=1), Parameter('b', Parameter.POSITIONAL_ONLY)]))
print(Parameter('a', Parameter.KEYWORD_ONLY, default=1).replace(name='z', annotation=int), signature(f0).replace(return_annotation=str))
print(getfullargspec(f1))
print(getfullargspec(A(1).m), getfullargspec(f2))
t(lambda: getfullargspec(3))
print(getfullargspec(A))
print(getcallargs(f1, 1, c=2, zz=3), getcallargs(A(1).m, 5)['q'])

# ---
from inspect import *
import inspect, functools, types, sys

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f0():
    pass

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

async def co(x):
    pass

def gen():
    yield 1

async def ag():
    yield 1

s = signature(f1)

class A:
    """Class A doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, cc):
        pass
    data = 5

p = functools.partial
for a, k in (((), {}), ((1,), {}), ((1, 2, 3), {'c': 1}), ((1,), {'a': 2, 'c': 1})):
    t(lambda: getcallargs(f1, *a, **k))

def g3(a, b, c=1):
    pass

for a, k in (((), {}), ((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {'d': 4}), ((1, 2, 3, 4, 5), {})):
    t(lambda: getcallargs(g3, *a, **k))
preds = [n for n in dir(inspect) if n.startswith('is') and n not in ('iskeyword',)]
mb = {}.get
objs = [('module', inspect), ('class', A), ('function', f0), ('method', A(1).m), ('builtin', len), ('bmethod', [].append), ('mdesc', str.join), ('wrap', object.__init__), ('mwrap', object().__str__), ('prop', A.__dict__['p']), ('cm', A.__dict__['c']), ('sm', A.__dict__['s']), ('gen', gen()), ('genf', gen), ('cof', co), ('agf', ag), ('agen', ag()), ('int', 3), ('code', f0.__code__), ('frame', sys._getframe()), ('getset', types.FunctionType.__code__), ('member', types.FunctionType.__globals__), ('partial', p(co, 1)), ('partialgen', p(gen))]
for n, o in objs:
    print(n, [q for q in preds if getattr(inspect, q)(o)])
c = co(1)
print(iscoroutine(c), isawaitable(c), getcoroutinestate(c), getcoroutinelocals(c))
c.close()
print(getcoroutinestate(c))

@types.coroutine
def tco():
    yield

print(isawaitable(tco()), iscoroutinefunction(tco), isgeneratorfunction(tco))

def mk():
    pass

markcoroutinefunction(mk)

# ---
from inspect import *

def f0():
    pass

async def ag():
    yield 1

class A:
    """Class A doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, cc):
        pass
    data = 5

class B(A):

    def m(self, q):
        pass

class Emp:
    pass

def mk():
    pass

print(iscoroutinefunction(mk))

def gg(x):
    print(getgeneratorstate(self_))
    y = 3
    yield x

self_ = gg(1)
print(getgeneratorstate(self_))
next(self_)
print(getgeneratorstate(self_), dict(getgeneratorlocals(self_)))
self_.close()
print(getgeneratorstate(self_), getgeneratorlocals(self_))
a_ = ag()
print(getasyncgenstate(a_), getasyncgenlocals(a_))
print(getdoc(A), '|', getdoc(B), '|', getdoc(B.m), '|', getdoc(B(1).m), '|', getdoc(A.p), '|', getdoc(f0), '|', getdoc(3) is not None, getdoc(Emp))

# ---
from inspect import *
import inspect, functools, types, sys

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

async def co(x):
    pass

class A:
    """Class A doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, cc):
        pass
    data = 5

class B(A):

    def m(self, q):
        pass

preds = [n for n in dir(inspect) if n.startswith('is') and n not in ('iskeyword',)]
c = co(1)
c.close()
print(repr(cleandoc('  a\n    b\n      c\n\n')), repr(cleandoc('\n\n  x\n')), indentsize('   \tx'))
print([n for n, v in getmembers(A) if not n.startswith('__')], getmembers(A, isfunction)[-2:][0][0], [n for n, v in getmembers(A(1), ismethod)], [n for n, v in getmembers_static(A) if isinstance(v, (classmethod, staticmethod))])
for at in classify_class_attrs(B):
    if not at.name.startswith('__'):
        print(at.name, at.kind, at.defining_class.__name__)
print(type(classify_class_attrs(B)[0]).__name__, [(x.name, x.kind, x.defining_class.__name__) for x in classify_class_attrs(B) if x.name in ('__init__', '__new__', '__doc__', '__class__', '__init_subclass__', '__dict__', '__hash__')])
print(getclasstree([A, B, int]), getclasstree([A, B], unique=True))
print(getmro(B))

class GS:

    @property
    def boom(self):
        raise ValueError

    def __getattr__(self, n):
        return 'dyn'

gs = GS()
gs.inst = 5
print(type(getattr_static(gs, 'boom')).__name__, getattr_static(gs, 'inst'), getattr_static(gs, 'nope', 'dflt'), getattr_static(A, 'c').__class__.__name__)
t(lambda: getattr_static(gs, 'nope'))

# ---
from inspect import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

class Sl:
    __slots__ = ('q',)

sl = Sl()
sl.q = 1
print(getattr_static(sl, 'q'), getattr_static(Sl, '__mro__').__class__.__name__, getattr_static(3, 'real').__class__.__name__)
x_global = 1

def outer():
    z = 2

    def inner():
        return (z, x_global, len, undefined_name, z.attr)
    return inner

cv = getclosurevars(outer())
print(cv[:3], sorted(cv.unbound))
t(lambda: getclosurevars(3))

def args_(a, b, *c, **d):
    return getargvalues(currentframe())

av = args_(1, 2, 3, e=4)
print(av.args, av.varargs, av.keywords, formatargvalues(*av))
print(getargs(f1.__code__))
print(Arguments._fields, FullArgSpec._fields, ArgInfo._fields, ClosureVars._fields, Attribute._fields, Traceback._fields, FrameInfo._fields)
print(BufferFlags.STRIDED, repr(BufferFlags.SIMPLE), list(BufferFlags)[:2]) if 0 else None

class Sig:
    __signature__ = Signature([Parameter('zz', Parameter.KEYWORD_ONLY)])

    def __call__(self):
        pass

print(signature(Sig), signature(Sig()))

# ---
from inspect import *
import inspect, functools, types, sys
import enum
import dataclasses
import copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def f0():
    pass

def f1(a, b=1, *args, c, d=2, **kw) -> int:
    pass

class A:
    """Class A doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, cc):
        pass
    data = 5

@functools.wraps(f1)
def w(*a):
    pass

class BadSig:
    __signature__ = 3

t(lambda: signature(BadSig))

def wl():
    pass

wl.__wrapped__ = wl
try:
    unwrap(wl)
except ValueError as e:
    print('wrapper loop' in str(e))

class En(enum.Enum):
    A1 = 1

print(signature(En), signature(enum.Enum))

@dataclasses.dataclass
class DCc:
    a: int
    b: list = dataclasses.field(default_factory=list)

print(signature(DCc))
print(copy.copy(signature(f1)) == signature(f1), copy.deepcopy(Parameter.KEYWORD_ONLY) is Parameter.KEYWORD_ONLY, copy.replace(signature(f0), return_annotation=int))
print(getmodulename('/a/b/foo.py'), getmodulename('x.txt'), getmodule(f0).__name__, getmodule(A).__name__, getmodule(functools).__name__)
t(lambda: getfile(3))
t(lambda: getfile(int))

# ---
from inspect import *
import inspect, functools, types, sys

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

t(lambda: getfile(sys))
t(lambda: getsource(int))
t(lambda: getsource(len))
