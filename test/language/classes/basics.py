class C:
    """doc"""
    x = 1
    def __init__(self, y): self.y = y
    def m(self): return self.x, self.y
c = C(2)
print(c.m(), C.m(c), C.x, c.__dict__, C.__name__, C.__module__, C.__bases__, C.__doc__, C.__qualname__)
c.x = 5
print(c.x, C.x, C(0).x, vars(c), 'x' in C.__dict__, type(C.__dict__).__name__)
# ---
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__), A.__subclasses__() == [B, C], issubclass(D, A), isinstance(D(), C), D.__base__.__name__)
# ---
class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass
class C(A, B): pass
# ---
for code in ['class C(int, str): pass', 'class C(bool): pass', 'class C(type(None)): pass', 'class C(5): pass', 'class C("a"): pass', 'class C(object, object): pass', 'class C(range): pass', 'class C(slice): pass', 'class C(memoryview): pass', 'class C(A=1): pass', 'class C(int, metaclass=5): pass', 'class C(object, int): pass', 'class C(type(lambda: 0)): pass', 'class C(list, dict): pass', 'class C(type(...)): pass', 'class C(*[]): pass', 'class C(metaclass=type, foo=1): pass', 'class C(ValueError, KeyError): pass', 'class C(OSError, ValueError): pass', 'class C(ImportError, OSError): pass', 'class C(type((i for i in ()))): pass', 'class C(__import__("types").ModuleType): pass', 'class C(None): pass', 'class C(int, float): pass']:
    try:
        exec(code)
        print(code, 'ok')
    except TypeError as e:
        print(code, '->', e)
# ---
class C:
    def __new__(cls, *a, **k):
        print('new', cls.__name__, a, k)
        self = super().__new__(cls)
        return self
    def __init__(self, *a, **k):
        print('init', a, k)
class D(C): pass
D(1, x=2)
class E:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(E())
class F(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __init__(self, v): self.v = v
f = F(4)
print(f, f.v, f + 1, type(f))
class G:
    def __init__(self): return 5
try:
    G()
except TypeError as e:
    print(e)
# ---
class C:
    print('in body', __qualname__, __module__)
    for i in range(3):
        exec(f'm{i} = {i}')
    if i: y = 'cond'
    else: z = 0
    def __repr__(self): return f'C!'
    lst = [y] * 2
print(C.m2, C.y, C.i, C.lst, C(), [C()], {C(): C()}, (C(),), f'{C()}', str(C()), '%s %r' % (C(), C()))
# ---
class A:
    def __getattr__(self, name):
        if name.startswith('dyn_'): return name[4:]
        raise AttributeError(f'no {name}')
    real = 1
a = A()
print(a.real, a.dyn_x, getattr(a, 'dyn_y'), getattr(a, 'other', 'default'), hasattr(a, 'other'))
try:
    a.other
except AttributeError as e:
    print(e, e.name, e.obj)
# ---
class A:
    def __getattribute__(self, name):
        print('getattribute', name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print('getattr', name)
        return 'fallback'
    def m(self): return 'm'
a = A()
a.v = 1
print(a.v, a.missing, a.m())
# ---
class A:
    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print('del', name)
        super().__delattr__(name)
a = A()
a.x = 1
a.x += 1
del a.x
setattr(a, 'y', 2)
try:
    delattr(a, 'z')
except AttributeError as e:
    print(e)
print(a.__dict__)
# ---
class P:
    def __init__(self): self._x = 0
    @property
    def x(self):
        "the doc"
        return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @x.deleter
    def x(self): print('deleted')
    @property
    def ro(self): return 'ro'
    wo = property(None, lambda self, v: print('wo', v))
p = P()
p.x = 5
print(p.x, P.x.__doc__, P.x.fget(p))
del p.x
p.wo = 3
for c in ['p.ro = 1', 'del p.ro', 'p.wo', 'del p.wo']:
    try:
        exec(c)
    except AttributeError as e:
        print(c, '->', e)
# ---
class C:
    @classmethod
    def make(cls, *a): return cls.__name__, a
    @staticmethod
    def st(*a): return a
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        print('init_subclass', cls.__name__, tag)
class D(C, tag='t'): pass
print(C.make(1), D().make(2), D.st(3), D().st(), C.__dict__['st'].__func__ is C.st, C.__dict__['make'].__func__)if False else print(C.make(1), D().make(2), D.st(3), D().st())
try:
    class E(C, bad=1): pass
except TypeError as e:
    print(e)
try:
    class F(object, bad=1): pass
except TypeError as e:
    print(e)
# ---
class D:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, cls):
        return ('get', obj is None, cls.__name__, self.name)
    def __set__(self, obj, value):
        print('set', value)
    def __delete__(self, obj):
        print('delete')
class C:
    a = D()
    b = D()
c = C()
print(C.a, c.b)
c.a = 1
del c.a
c.__dict__['a'] = 'instance'
print(c.a, c.__dict__)
# ---
class NonData:
    def __get__(self, obj, cls): return 'descriptor'
class C: x = NonData()
c = C()
print(c.x)
c.x = 'instance'
print(c.x, C.x)
del c.x
print(c.x)
class BadName:
    def __set_name__(self, o, n): raise ValueError('set_name')
try:
    class E: x = BadName()
except ValueError as e:
    print(e, e.__notes__)
# ---
class S:
    __slots__ = ('a', 'b')
s = S()
s.a = 1
print(s.a, S.a, S.__slots__)
for c in ['s.b', 's.c = 1', 's.__dict__', 'del s.b', 's.c']:
    try:
        exec(c)
    except AttributeError as e:
        print(c, '->', e)
class T(S): pass
t = T()
t.c = 3
print(t.__dict__)
class U(S): __slots__ = ['d', '__dict__']
u = U()
u.z = 1
u.a = 2
print(u.__dict__, u.a)
# ---
for c in ['class C: __slots__ = "a b"', 'class C: __slots__ = [1]', 'class C:\n __slots__ = ["x"]\n x = 1', 'class C(int): __slots__ = ["x"]', 'class C: __slots__ = 5', 'class C: __slots__ = "one"', 'class C: __slots__ = ["a", "a"]', 'class C: __slots__ = ["__dict__", "__dict__"]']:
    try:
        exec(c)
        print(repr(c), 'ok')
    except (TypeError, ValueError) as e:
        print(repr(c), '->', type(e).__name__, e)
# ---
class A:
    __slots__ = ('x',)
class B:
    __slots__ = ('y',)
try:
    class C(A, B): pass
except TypeError as e:
    print(e)
class E:
    __slots__ = ()
class F(A, E): __slots__ = ()
F().x = 1
try:
    F().q = 1
except AttributeError as e:
    print(e)
# ---
class A: pass
class B:
    def hello(self): return 'B hello'
a = A()
a.v = 1
a.__class__ = B
print(a.hello(), a.v, type(a))
for c in ['a.__class__ = int', 'a.__class__ = 5', 'del a.__class__', '(5).__class__ = B', 'a.__dict__ = 5']:
    try:
        exec(c)
    except TypeError as e:
        print(c, '->', e)
a.__dict__ = {'w': 2}
print(a.w, hasattr(a, 'v'))
class C: __slots__ = ('z',)
try:
    a.__class__ = C
except TypeError as e:
    print(e)
# ---
class A: x = 1
class B(A): pass
class C: x = 2
B.__bases__ = (C,)
print(B.x, B().x)
A.y = 'added'
print(hasattr(B, 'y'))
B.__name__ = 'Renamed'
print(B, B.__qualname__)
del A.x
try:
    A.x
except AttributeError as e:
    print(e)
for c in ['int.x = 1', 'del int.real', 'A.__name__ = 5', 'A.__bases__ = ()', 'A.__bases__ = 5', 'A.__bases__ = (A,)', 'A.__dict__ = {}', 'A.__mro__ = ()', 'A.__doc__ = 5', 'None.x = 1', 'A.__bases__ = (5,)']:
    try:
        exec(c)
        print(c, 'ok')
    except (TypeError, AttributeError) as e:
        print(c, '->', type(e).__name__, e)
# ---
class C:
    def __call__(self, *a, **k): return a, k
    def __len__(self): return 7
    def __contains__(self, x): return x == 'in'
    def __getitem__(self, k): return ('item', k)
    def __iter__(self): return iter('xyz')
    def __bool__(self): return False
    def __hash__(self): return 42
    def __eq__(self, o): return o == 'eq'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __format__(self, s): return f'format:{s}'
    def __bytes__(self): return b'bytes'
    def __dir__(self): return ['z', 'a']
    def __sizeof__(self): return 100
    def __reversed__(self): return 'reversed'
c = C()
print(c(1, k=2), len(c), 'in' in c, c['k'], c[1:2], list(c), bool(c), hash(c), c == 'eq', c != 'eq', str(c), repr(c), f'{c:s}', bytes(c), dir(c), reversed(c), callable(c))
# ---
class C:
    def __class_getitem__(cls, k): return cls.__name__, k
class D(C): pass
print(C[int], D[1, 2])
try:
    C()[1]
except TypeError as e:
    print(e)
class E: pass
for c in ['E[int]', 'int[5]', 'E()[0]', 'list[int]', 'dict[str, int]', 'tuple[int, ...]', 'type[int]', '(5)[0]', 'print[0]', 'None[0]', 'len[1]', 'E()[0:1]']:
    try:
        print(c, eval(c))
    except TypeError as e:
        print(c, '->', e)
# ---
o = object()
for c in ['o.x', 'o.x = 1', 'del o.x', 'o.__class__ = int', 'o.__dict__', '(1).x', '"a".foo', '[].push', 'None.x', 'print.x', 'len.x = 1', 'int.foo', 'type.foo', '{}.add', '(lambda: 0).x', 'o.__len__()', 'object.foo', 'int.__add__.x', '[].append.x = 1', '(1).real = 2', '(1).__add__ = 2', '"".join = 1', 'ValueError().x', 'range(1).start = 2', '__import__("sys").nothing', '__import__("math").sqr']:
    try:
        exec(c)
    except (AttributeError, TypeError) as e:
        print(c, '->', type(e).__name__, e)
# ---
class Base:
    def __init__(self): print('Base')
class A(Base):
    def __init__(self): print('A'); super().__init__()
class B(Base):
    def __init__(self): print('B'); super().__init__()
class C(A, B):
    def __init__(self): print('C'); super().__init__()
C()
super(A, C()).__init__()
# ---
print(type.__mro__, object.__bases__, type(type), type(object), isinstance(type, object), isinstance(object, type), issubclass(type, object), type.__bases__, object.__doc__)
print(object.__subclasshook__(int), type('X', (), {}).__name__, type('Y', (int,), {'v': 3})(5) + 1, type('Z', (), {'__doc__': 'd'}).__doc__)
for c in ['type("a", (), 5)', 'type("a", 5, {})', 'type(5, (), {})', 'type("a", (5,), {})', 'type("a\\0b", (), {})', 'type("a", (), {}, x=1)', 'type("a", (), {}, 5)']:
    try:
        print(eval(c))
    except (TypeError, ValueError) as e:
        print(c, '->', e)
