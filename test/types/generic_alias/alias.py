# list[int] and friends
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from types import GenericAlias
a = dict[str, int]
print(a, a.__origin__, a.__args__, a.__parameters__, a(x=1), a == dict[str, int], a != dict[int, str], list[list[int]], tuple[int, ...], GenericAlias(list, (int,)), GenericAlias(list, int), type[int], list['X'], hash(a) == hash(dict[str, int]), list[()], a.__name__, a.fromkeys('a'))
from typing import TypeVar
T = TypeVar('T')
print(list[T], list[T][int], dict[str, T][int], list[T].__parameters__, *tuple[int])
err(lambda: list[int][str])
err(lambda: isinstance([], list[int]))
err(lambda: issubclass(list, list[int]))
err(lambda: int[str])
err(lambda: list[T][int, str])
err(lambda: setattr(a, 'x', 1))
class C(list[int]): pass
print(C.__mro__, C.__orig_bases__, C([1]), a.__mro_entries__(()), a.__unpacked__)
