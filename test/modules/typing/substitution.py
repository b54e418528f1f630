# typing: substitution of every kind of type parameter, unusual bases, hints of classes.

from typing import *
import typing, collections.abc

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
U = TypeVar('U')
P = ParamSpec('P')
Q = ParamSpec('Q')
Ts = TypeVarTuple('Ts')
Us = TypeVarTuple('Us', default=Unpack[Tuple[int, str]])
DP = ParamSpec('DP', default=[int, str])
D2 = TypeVar('D2', default=List[T])

class A(Generic[T, Unpack[Ts], U]):
    pass

class B(Generic[Unpack[Ts]]):
    pass

class C(Generic[T, P, U]):
    pass

class D(Generic[T, DP]):
    pass

class E(Generic[Unpack[Us]]):
    pass

class F(Generic[P, Q]):
    pass

for f in (lambda: A[int, str], lambda: A[int, bool, bytes, str], lambda: A[int], lambda: A[int, *tuple[str, ...], bool], lambda: A[*tuple[int, ...],], lambda: A[int, Unpack[Ts], str], lambda: A[int, *Ts, str][bool, bytes], lambda: B[()], lambda: B[int], lambda: B[int, T][str], lambda: B[T, *Ts][int, str, bool], lambda: C[int, [str, bool], bytes], lambda: C[int, ..., str], lambda: C[int, P, str][[bool]], lambda: C[int, Concatenate[int, P], str][[bool]], lambda: C[int, str, bool], lambda: C[T, [T, U], U][int, str], lambda: C[T, [U], U].__parameters__, lambda: D[int], lambda: D[int, [bool]], lambda: D[T][int], lambda: E[int], lambda: E, lambda: E[()], lambda: F[[int], [str]], lambda: F[int, str], lambda: F[..., [int]], lambda: F[P, P].__parameters__, lambda: Callable[P, Callable[Q, T]][[int], [str], bool], lambda: Callable[Concatenate[T, P], U][int, [str], bool], lambda: Callable[P, int][[]], lambda: Callable[P, int][()], lambda: Callable[[*Ts], int][str, bool], lambda: Callable[[Unpack[Tuple[int, ...]]], str], lambda: Callable[[T, *Ts], U][int, bool], lambda: Tuple[*Ts, T][int, str, bool], lambda: Tuple[T, *Ts][int], lambda: Tuple[T, *Ts][()], lambda: Tuple[T, *Tuple[U, ...]][int, str], lambda: tuple[*Ts,][*tuple[int, ...],], lambda: Dict[T, List[U]][U, T], lambda: Dict[T, Callable[P, U]][int, [str], bool], lambda: Dict[T, Callable[P, U]].__parameters__, lambda: Union[T, List[T], None][int], lambda: Optional[Union[T, U]][int, int], lambda: (List[T] | Dict[str, U])[int, bool], lambda: Literal[1] | None, lambda: Annotated[T, 'm'] | None, lambda: Annotated[List[T], 'm'][int].__metadata__, lambda: Annotated[Union[T, None], 1][str], lambda: ClassVar[List[T]], lambda: Final[Dict[str, T]].__parameters__, lambda: Type[Union[int, str]], lambda: Unpack[T], lambda: Unpack[int], lambda: Tuple[Unpack[int]], lambda: List[Unpack[Ts]], lambda: List[Ts], lambda: Generic[Ts], lambda: Generic[P], lambda: Generic[T, P, Unpack[Ts]], lambda: Generic[Unpack[Ts], Unpack[Us]], lambda: Generic[Concatenate[int, P]], lambda: Protocol[T, int], lambda: Protocol[()], lambda: Concatenate[int, str], lambda: Concatenate[int, ...], lambda: Callable[Concatenate[int, ...], str], lambda: TypeGuard[T][int], lambda: TypeGuard[int, str], lambda: Required[T][int], lambda: Literal['a']['b'], lambda: Never | int, lambda: Any | None, lambda: Self | None, lambda: LiteralString | int, lambda: None | Any, lambda: ForwardRef('A') | None, lambda: List | None, lambda: Callable | int, lambda: Tuple | T, lambda: isinstance([], Sequence), lambda: issubclass(dict, Mapping), lambda: isinstance(3, Hashable), lambda: isinstance(3, Sized), lambda: issubclass(list, List[int]), lambda: isinstance((), Tuple), lambda: issubclass(int, Type), lambda: List.__getitem__(int), lambda: List.nope, lambda: List[int].nope, lambda: setattr(List[int], 'x', 3), lambda: dir(List[int])[:1] != [], lambda: List[int].__class__.__name__, lambda: Callable.__class__.__name__, lambda: type(Optional[int]).__name__, lambda: type(Literal[1]).__name__, lambda: Counter[int](), lambda: DefaultDict[str, int](), lambda: OrderedDict[str, int](), lambda: ChainMap[str, int]({}), lambda: Dict[str, int](), lambda: Set(), lambda: Type(), lambda: Tuple(), lambda: Tuple[int](), lambda: Callable(), lambda: Callable[[], int](), lambda: Iterable()):
    t(f)
print(typing.get_type_hints(E), get_origin(List[int]), get_origin(Unpack[Ts]), get_args(Unpack[Ts]), get_args(Annotated[int, 1, 2]), get_args(C[int, [str], bool]), get_origin(Concatenate[int, P]), get_args(Concatenate[int, P]))

class Base(Generic[T]):
    pass

class Sub(Base[U], Generic[U, T]):
    pass

class Sub2(Base[List[U]]):
    pass

class Sub3(Dict[str, T], Base[T]):
    pass

print(Sub[int, str], Sub.__mro__, Sub2[int], Sub2.__orig_bases__, Sub3.__mro__, Sub3[int], Sub3.__parameters__)

def bad():

    class X(Base[T], Generic[U]):
        pass

t(bad)

def bad():

    class X(Generic[T], Base):
        pass
    print(X.__mro__)

t(bad)

def bad():

    class X(Protocol[T], Generic[T]):
        pass

t(bad)

def bad():

    class X(Union):
        pass

t(bad)

def bad():

    class X(Optional[int]):
        pass

t(bad)

def bad():

    class X(Callable[[int], str]):
        pass
    print(X.__mro__)

t(bad)

def bad():

    class X(NamedTuple, Protocol):
        a: int

t(bad)

def bad():

    class X(ForwardRef):
        pass

t(bad)

def bad():

    class X(P.args):
        pass

t(bad)

# ---
from typing import *
import typing, collections.abc

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')

def bad():

    class X(ParamSpec):
        pass

t(bad)

class CB(Iterable[T], Sized):

    def __iter__(s):
        return iter(())

    def __len__(s):
        return 0

print(CB.__mro__, CB[int], len(CB()))

class WithCGI(Generic[T]):

    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        print('hook', cls.__name__, kw)

class WC(WithCGI[int], z=1):
    pass

print([x for x in dir(typing) if not x.startswith('_') and x in typing.__all__] == sorted(typing.__all__))

def h(a: 'list[T]', *b: 'int', c: Optional['str']=None, **d: 'Unpack[TDX]') -> 'Callable[[int], str]':
    ...

class TDX(TypedDict, total=False):
    q: int

print(get_type_hints(h), h.__annotations__['c'])

class Cyc:
    a: 'Cyc'
    b: 'List[Cyc]'
    c: "Optional['Cyc']"
    d: 'Literal["x"]'
    e: 'Annotated[int, "m"]'
    f: 'Union[Cyc, None]'
    g: 'ClassVar[int]'
    h: 'Final[int]' = 1
    i: None
    j: 'None'

print(get_type_hints(Cyc))
print(get_type_hints(Cyc, include_extras=True)['e'])
