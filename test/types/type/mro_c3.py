# linearization and its failure
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([k.__name__ for k in D.__mro__], [k.__name__ for k in D.mro()])
try:
    class X(A, B): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class E(B): pass
class F(E, D): pass
print([k.__name__ for k in F.__mro__])
try:
    class Y(D, F): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class Z(A, A): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class M(type):
    def mro(cls): return [cls, object]
class W(metaclass=M): pass
print(W.__mro__)
