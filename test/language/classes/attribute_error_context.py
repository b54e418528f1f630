# Which attribute an AttributeError is about: told by whoever read the attribute, where the error does not say it itself.
import traceback
class C:
    blech = 1
    @property
    def bleach(self): raise AttributeError('mine')
    @property
    def inner(self): return self.blach
    @property
    def named(self): raise AttributeError('named', name='blec', obj=self)
    @property
    def half(self): raise AttributeError('half', name='q')
    def __getattr__(self, name): 
        if name == 'ga': raise AttributeError(name)
        raise AttributeError
class D:
    def __getattribute__(self, name): raise AttributeError('gab ' + name)
class G:
    def __get__(self, o, t): raise AttributeError('desc')
class H:
    g = G()
    gg = 5
class Sub(AttributeError): pass
class K:
    @property
    def p(self): raise Sub('sub')
    pp = 1
class M(type):
    @property
    def cp(cls): raise AttributeError('meta')
class N(metaclass=M): pass
def e(f):
    try: f()
    except AttributeError as x: print(repr(x), x.name, type(x.obj).__name__)
c=C()
e(lambda: c.bleach); e(lambda: c.inner); e(lambda: c.named); e(lambda: c.half); e(lambda: c.ga); e(lambda: c.other); e(lambda: D().foo); e(lambda: H().g); e(lambda: K().p); e(lambda: N.cp)
e(lambda: getattr(c,'bleach')); print(getattr(c,'bleach',1), hasattr(c,'bleach')); e(lambda: c.bleach()); e(lambda: D().foo()); e(lambda: H().g()); e(lambda: K().p()); e(lambda: H.g)
import operator
e(lambda: operator.attrgetter('p')(K())); e(lambda: operator.methodcaller('p')(K()))
class P:
    @property
    def first(self): raise AttributeError('no first')
    firsd = 1
for f in (lambda: P().first, lambda: K().p):
    try: f()
    except AttributeError: traceback.print_exc()
def setter():
    class S:
        @property
        def a(self): pass
        @a.setter
        def a(self, v): raise AttributeError('set')
        @a.deleter
        def a(self): raise AttributeError('del')
    e(lambda: setattr(S(),'a',1)); e(lambda: delattr(S(),'a'))
    try: S().a = 1
    except AttributeError as x: print(x.name)
setter()
class Q:
    def __getattr__(self, n): return self.__dict__[n]
    @property
    def z(self): raise AttributeError('z1')
try: Q().z
except Exception as x: print(repr(x), repr(x.__context__), getattr(x.__context__,'name',0))
class R:
    @property
    def z(self): raise AttributeError('z2')
    def __getattr__(self, n): raise AttributeError('z3')
try: R().z
except Exception as x: print(repr(x), x.name, repr(x.__context__), getattr(x.__context__,'name',0))
match K():
    case K(p=1): print(1)
    case _: print('no')
import abc
class X:
    async def __aenter__(self): pass
try:
    with R(): pass
except TypeError as x: print(x)
def loop():
    for i in range(3):
        try: c.bleach
        except AttributeError as x: print(x.name)
loop()
