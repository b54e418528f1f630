def f[T](x: T) -> list[T]:
    return [x]
print(f(1), f.__type_params__, f.__type_params__[0].__name__, f.__annotations__['x'] is f.__type_params__[0])
class Box[T, *Ts, **P]:
    def get(self, x: T) -> T: return x
print(Box.__type_params__, Box.__parameters__, Box[int, str, [int]], Box.__bases__, Box().get(5), Box.__orig_bases__)
# ---
type Alias = int | str
type Pair[T] = tuple[T, T]
type Lazy = undefined_at_definition
print(Alias, type(Alias), Alias.__value__, Alias.__name__, Pair, Pair[int], Pair.__type_params__, Pair.__value__)
try:
    Lazy.__value__
except NameError as e:
    print(e)
undefined_at_definition = 5
print(Lazy.__value__)
type = 3
print(type)
# ---
def bounded[T: int, U: (str, bytes), V = float](a: T, b: U) -> V: pass
T, U, V = bounded.__type_params__
print(T.__bound__, U.__constraints__, V.__default__, T.__constraints__, V.__bound__, T.has_default(), V.has_default())
class C[T: undefined]: pass
try:
    C.__type_params__[0].__bound__
except NameError as e:
    print(e)
# ---
x: int
y: 'str' = 1
z: list[int] | None = None
print(__annotations__)
class C:
    a: int
    b: str = 'x'
    __private: float = 1.0
    def m(self, p: int = 1, *args: str, **kw: bool) -> None: ...
print(C.__annotations__, C.m.__annotations__)
class D(C): pass
print(D.__annotations__, 'a' in vars(C))
# ---
from __future__ import annotations
def f(a: undefined, b: 1 + 1 = 2, *c: list[int]) -> (yes if no else maybe): pass
print(f.__annotations__)
class C:
    x: Some.Thing[1]
    y: "quoted"
print(C.__annotations__)
v: lambda: 5
print(__annotations__)
# ---
import typing
def f(a: int, b: 'str', c: 'typing.Optional[int]' = None): pass
print(typing.get_type_hints(f))
print(int | str, int | None, list[int] | None, (int | str).__args__, isinstance(5, int | str), isinstance('a', int | None), type(int | str), int | int, (int | str) == (str | int))
for c in ['int | 5', '5 | int', 'list[int]()', 'isinstance([], list[int])', 'int | "str"', 'issubclass(int, int | list[int])', 'list[int].nothing', 'list[int][0]']:
    try:
        print(c, eval(c))
    except (TypeError, AttributeError) as e:
        print(c, '->', type(e).__name__, e)
# ---
print(list[int], dict[str, list[int]], tuple[()], tuple[int, ...], type[int], set[int].__origin__, dict[str, int].__args__, list[int] == list[int], list[int](), list['forward'])
import typing
T = typing.TypeVar('T')
print(list[T][int], dict[T, int].__parameters__, typing.List[int], typing.Optional[int], typing.Union[int, str], typing.Any, T)
# ---
def outer[T](x: T):
    def inner(y: T) -> T: return T
    return inner(x), T.__name__
print(outer(1))
class G[T]:
    x = T
    def m[U](self, u: U): return T, U
    class Inner[V]: pass
print(G.x, G().m(1), G.Inner.__type_params__, G.__mro__)
try:
    T
except NameError as e:
    print(e)
# ---
class A[T](list[T]):
    pass
print(A.__bases__, A.__orig_bases__, A[int], A([1, 2]), A[int]([3]))
class Bad[T]:
    def f(self): return super().nothing
try:
    Bad().f()
except AttributeError as e:
    print(e)
def deco(x): print('deco', x.__type_params__); return x
@deco
def f[T](): pass
@deco
class K[T]: pass
# ---
def f(x: print('evaluated 1') = print('default')) -> print('evaluated 2'): pass
def g():
    local: print('never')
    return 'g'
print(g())
# ---
class C:
    [x for x in range(2)]
    y: int = 1
    del y
    z: str
print(C.__annotations__, hasattr(C, 'y'))
import dataclasses
@dataclasses.dataclass(order=True, frozen=True)
class D:
    a: int
    b: list = dataclasses.field(default_factory=list)
    c: str = 'x'
print(D(1), D(1) == D(1), D(1) < D(2), dataclasses.asdict(D(1, [2])), dataclasses.replace(D(1), a=5), hash(D(1, (), '')) == hash(D(1, (), '')))
try:
    D(1).a = 2
except dataclasses.FrozenInstanceError as e:
    print(e)
