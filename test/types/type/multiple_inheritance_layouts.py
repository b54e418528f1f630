# which bases combine
class A(int): pass
class B: x = 1
class C(A, B): pass
print(C(5) + 1, C(5).x)
class S1:
    __slots__ = ('a',)
class S2:
    __slots__ = ('b',)
try:
    class X(S1, S2): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class E:
    __slots__ = ()
class Y(S1, E): pass
try:
    class Z(list, dict): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class W(Exception, int): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class V(dict, B): pass
print(V(a=1))
class KE(KeyError, AttributeError): pass
print(KE('k'), KE.__mro__)
