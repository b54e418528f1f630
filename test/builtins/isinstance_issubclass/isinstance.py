# classes, tuples, unions, hooks
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from collections.abc import Iterable, Sized, Callable, Mapping
from abc import ABC
class A: pass
class B(A): pass
class V(ABC): pass
V.register(int)
print(isinstance(1, int), isinstance(True, int), isinstance(B(), A), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance(1, int | str), isinstance(None, int | None), isinstance([], Iterable), isinstance(5, Sized), isinstance(len, Callable), isinstance({}, Mapping), isinstance(5, V), isinstance(1, ()), isinstance(int, type), isinstance(1, object), isinstance(None, type(None)))
class Fake:
    __class__ = int
print(isinstance(Fake(), int), isinstance(Fake(), Fake))
err(lambda: isinstance(1, 5))
err(lambda: isinstance(1, 'int'))
err(lambda: isinstance(1, (int, 5)))
err(lambda: isinstance('a', (int, 5)))
err(lambda: isinstance(1, [int]))
err(lambda: isinstance(1))
err(lambda: isinstance(1, list[int]))
err(lambda: isinstance(1, None))
