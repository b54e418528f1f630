from typing import *
import typing
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def f[T, *Ts, **P](x: T) -> T: return x
print(f.__type_params__, f.__annotations__, get_type_hints(f))
class C[T: int, U = str]:
    def m[V](self, a: T, b: 'V') -> U: ...
print(C.__type_params__, C.__parameters__, C[int], C[int, bool], C.__orig_bases__, C.__mro__, C.__type_params__[0].__bound__, C.__type_params__[1].__default__)
print(get_type_hints(C.m))
type A[T] = list[T] | None
print(A, A.__value__, A[int], A.__type_params__, A.__value__.__args__)
type R = list[R]
print(R.__value__)
def g[T: (int, str)](a: T): ...
print(g.__type_params__[0].__constraints__, g.__type_params__[0].__infer_variance__, g.__type_params__[0])
class D[*Ts]: ...
print(D[int, str], D.__orig_bases__, D[()])
class E[**P]: ...
print(E[int, str], E[[int]], E[...])
t(lambda: C[int, str, bool]); t(lambda: C[()])
class Proto[T](Protocol):
    def q(self) -> T: ...
print(Proto[int], Proto.__parameters__)
class NT[T](NamedTuple):
    a: T
print(NT[int](3), NT.__orig_bases__[1:])
class TDx[T](TypedDict):
    a: T
print(TDx[int](a=3), TDx.__required_keys__)
class L2[T](list[T]): ...
print(L2[int]([1]), L2.__mro__)
