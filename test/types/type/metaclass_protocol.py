# __prepare__, __new__, __init__, __call__, keyword arguments
class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'injected': 1}
    def __new__(m, name, bases, ns, **kw):
        print('new', name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print('call', a)
        return super().__call__(*a)
class C(metaclass=M, flag=True):
    def __init__(self, x): self.x = x
print(C(5).x, C.injected, type(C), M.__prepare__('X', ()))
class D(C, flag=False): pass
try:
    class E(C, metaclass=type('N', (type,), {})): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class F(foo=1): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class G(metaclass=5): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class H(metaclass=lambda n, b, d: (n, b, sorted(k for k in d if k[0] != '_'))): x = 1
print(H)
class BadPrep(type):
    @classmethod
    def __prepare__(m, *a): return 5
try:
    class I(metaclass=BadPrep): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
