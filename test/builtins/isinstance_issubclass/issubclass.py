# classes, tuples, unions, hooks
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from collections.abc import Iterable, Hashable, Sequence
class A: pass
class B(A): pass
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, int | str), issubclass(list, Iterable), issubclass(list, Hashable), issubclass(list, Sequence), issubclass(A, A), issubclass(int, ()))
class D:
    __bases__ = (A,)
err(lambda: issubclass(D(), A))
err(lambda: issubclass(5, int))
err(lambda: issubclass(int, 5))
err(lambda: issubclass(int, 'x'))
err(lambda: issubclass('x', int))
err(lambda: issubclass(int))
class H(type):
    def __subclasscheck__(cls, sub): raise ValueError('hook')
    def __instancecheck__(cls, o): return 'truthy'
class K(metaclass=H): pass
err(lambda: issubclass(int, K))
print(isinstance(5, K))
