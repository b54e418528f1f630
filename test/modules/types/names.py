# types: the type of every kind of object, and making classes dynamically.

import types

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def gen():
    yield 1

async def co():
    pass

async def ag():
    yield 1

print(sorted(types.__all__))
for obj, T in ((gen, types.FunctionType), (lambda: 0, types.LambdaType), (gen.__code__, types.CodeType), (type.__dict__, types.MappingProxyType), (types.SimpleNamespace(), types.SimpleNamespace), (gen(), types.GeneratorType), (ag(), types.AsyncGeneratorType), (len, types.BuiltinFunctionType), (object.__init__, types.WrapperDescriptorType), (object().__str__, types.MethodWrapperType), (str.join, types.MethodDescriptorType), (dict.__dict__['fromkeys'], types.ClassMethodDescriptorType), (types, types.ModuleType), (list[int], types.GenericAlias), (int | str, types.UnionType), (..., types.EllipsisType), (None, types.NoneType), (NotImplemented, types.NotImplementedType)):
    print(T, isinstance(obj, T))
c = co()
print(isinstance(c, types.CoroutineType))
c.close()
print(types.SimpleNamespace(a=1, b=[2]), types.MappingProxyType({1: 2}))
m = types.ModuleType('mm', 'doc')
print(m.__name__, m.__doc__, m)

class Meta(type):

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {'prepared': (name, kw)}

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        pass

X = types.new_class('X', (), {'metaclass': Meta, 'k': 1}, lambda ns: ns.update(a=5))
print(X, type(X), X.prepared, X.a)

class E:

    def __mro_entries__(self, bases):
        return (dict,)

e = E()
Y = types.new_class('Y', (e,))
print(Y.__bases__, Y.__orig_bases__ == (e,))

# ---
import types

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class Meta(type):

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {'prepared': (name, kw)}

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        pass

X = types.new_class('X', (), {'metaclass': Meta, 'k': 1}, lambda ns: ns.update(a=5))

class E:

    def __mro_entries__(self, bases):
        return (dict,)

e = E()
print(types.resolve_bases((int, e)), types.resolve_bases((int,)), types.prepare_class('Z', (X,), {'q': 2}))

class BadE:

    def __mro_entries__(self, bases):
        return [dict]

t(lambda: types.resolve_bases((BadE(),)))

class M1(type):
    pass

class M2(type):
    pass

class A(metaclass=M1):
    pass

class B(metaclass=M2):
    pass

t(lambda: types.prepare_class('Z', (A, B)))
t(lambda: types.resolve_bases(3))
t(lambda: types.get_original_bases(3))

class G(list[int]):
    pass

print(types.get_original_bases(G), types.get_original_bases(int), types.get_original_bases(bool))

class D:

    @types.DynamicClassAttribute
    def x(self):
        """doc x"""
        return 1

    @x.setter
    def x(self, v):
        print('set', v)

    @x.deleter
    def x(self):
        print('del')
    ro = types.DynamicClassAttribute(lambda self: 2)

d = D()
print(d.x, d.ro)
d.x = 4
del d.x

# ---
import types

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class D:

    @types.DynamicClassAttribute
    def x(self):
        """doc x"""
        return 1

    @x.setter
    def x(self, v):
        print('set', v)

    @x.deleter
    def x(self):
        print('del')
    ro = types.DynamicClassAttribute(lambda self: 2)

d = D()
d.x = 4
del d.x
t(lambda: D.x)

def setro():
    d.ro = 3

def delro():
    del d.ro

t(setro)
t(delro)
print(D.__dict__['x'].__doc__)
t(lambda: types.coroutine(3))

@types.coroutine
def tc():
    v = (yield 1)
    return v

async def use():
    return await tc()

u = use()
print(u.send(None))
try:
    u.send(7)
except StopIteration as s:
    print(s.value)

class GenLike:

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, v):
        self.n += 1
        if self.n > 1:
            raise StopIteration('end')
        return 'first'

    def throw(self, *a):
        raise a[0]

    def close(self):
        pass

@types.coroutine
def tg():
    return GenLike()

async def use2():
    return await tg()

u = use2()
print(u.send(None))

# ---
import types

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class GenLike:

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, v):
        self.n += 1
        if self.n > 1:
            raise StopIteration('end')
        return 'first'

    def throw(self, *a):
        raise a[0]

    def close(self):
        pass

@types.coroutine
def tg():
    return GenLike()

async def use2():
    return await tg()

u = use2()
try:
    u.send(None)
except StopIteration as s:
    print(s.value)
t(types.CapsuleType)
t(types.NoneType)
t(types.EllipsisType)
