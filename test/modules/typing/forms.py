# typing: special forms, generic aliases, protocols, hints, errors.

import typing, collections.abc, types, sys
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
U = TypeVar('U', int, str)
B = TypeVar('B', bound=int)
C = TypeVar('C', covariant=True)
K = TypeVar('K', contravariant=True)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
D = TypeVar('D', default=int)
print(T, U, B, C, K, P, Ts, D, U.__constraints__, B.__bound__, T.__bound__, D.__default__, D.has_default(), T.has_default(), T.__default__, T.__name__, T.__module__, repr(NoDefault))
t(lambda: TypeVar('X', int))
t(lambda: TypeVar('X', int, str, bound=int))
t(lambda: TypeVar('X', covariant=True, contravariant=True))
t(lambda: TypeVar(3))
t(lambda: TypeVar('I', infer_variance=True))
print(P.args, P.kwargs, P.args.__origin__ is P, P.args == P.args, get_origin(P.args))
for n in ('List', 'Dict', 'Set', 'FrozenSet', 'Type', 'Iterable', 'Mapping', 'Deque', 'DefaultDict', 'OrderedDict', 'Counter', 'ChainMap', 'Generator', 'Coroutine', 'AsyncGenerator', 'ContextManager', 'Hashable', 'Sized', 'AbstractSet', 'Callable', 'Tuple', 'Awaitable', 'ValuesView'):
    a = getattr(typing, n)
    print(a, a.__origin__, a.__doc__.split('\n')[0] if a.__doc__ else None)

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
U = TypeVar('U', int, str)
P = ParamSpec('P')
print(List[int], Dict[str, int], Dict[str, List[T]], Dict[str, List[T]][int], Tuple[int, ...], Tuple[int, str], Tuple[()], Callable[[int], str], Callable[..., T], Callable[P, T], Type[int], List['X'], List[None])
print(Generator[int, None, None], Generator[int], AsyncGenerator[int], ContextManager[int], Coroutine[int, str, bool], Iterable[T][int], Mapping[T, U][int, str])
t(lambda: List[int, str])
t(lambda: Dict[int])
t(lambda: Generator[int, int, int, int])
t(lambda: Hashable[int])
t(lambda: List[int][str])
t(lambda: List[T][int, str])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

t(lambda: List())
t(lambda: List[int]())
t(lambda: Deque[int]())
t(lambda: List[1, 2])
t(lambda: Callable[int])
t(lambda: Callable[int, str])
t(lambda: Callable[[int]])
t(lambda: Callable[[int], 3])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
print(List[int] == List[int], List[int] is List[int], List[int] == List[str], hash(List[int]) == hash(List[int]), List[int].__origin__, List[int].__args__, List[T].__parameters__, List[int].__name__, List.__name__, List[int]._name)
t(lambda: isinstance([], List))
t(lambda: isinstance([], List[int]))
t(lambda: issubclass(list, List))
t(lambda: issubclass(list, Sequence))
t(lambda: isinstance(3, Callable))
print(Union[int, str], Optional[int], Union[int, None], Union[None, int], Union[int], Union[int, int], Union[int, Union[str, bytes]], Union[T, int][str], Optional[T][int], Union[int, str] == Union[str, int], Union[int, str] == int | str, int | None, Optional[int] | str, List[int] | None, T | int, 'X' | T if 0 else '', Union['A', int], Union[int, str, None])
t(lambda: Union[()])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

t(lambda: Union[3, 4])
t(lambda: Union[ClassVar, int])
t(lambda: Optional[int, str])
t(lambda: Union[int, str]())
t(lambda: isinstance(3, Union[int, str]))
t(lambda: isinstance(3, Optional[str]))
t(lambda: issubclass(int, Union[int, str]))
t(lambda: isinstance(3, Union[List[int], str]))

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

print(Literal[1, 'a', None, True], Literal[1, 1], Literal[1, True], Literal[Literal[1, 2], 3], Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Literal[()], Literal[[]], Literal[1].__args__)
print(Any, NoReturn, Never, Self, LiteralString, TypeAlias, ClassVar, Final, Literal, Annotated, Union, Optional, Concatenate, TypeGuard, TypeIs, Unpack, Required, NotRequired, ReadOnly, Generic, Protocol)
t(lambda: Any())
t(lambda: isinstance(3, Any))
t(lambda: Never())
t(lambda: Never[int])
t(lambda: isinstance(3, Never))
t(lambda: issubclass(int, Never))

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
t(lambda: Self[int])
t(lambda: NoReturn[int])

class MyAny(Any):
    pass

print(MyAny(), isinstance(MyAny(), MyAny)) if 0 else print(isinstance(MyAny(), MyAny))
print(ClassVar[int], Final[int], ClassVar[Final[int]], Annotated[int, 'x', 3], Annotated[List[T], 'q'][int], Annotated[Annotated[int, 1], 2], Annotated[int, 1].__metadata__, Annotated[int, 1].__origin__, Required[int], NotRequired[str], ReadOnly[int], TypeGuard[int], TypeIs[int], Unpack[Ts], Unpack[tuple[int, str]], Concatenate[int, P])
t(lambda: ClassVar[int, str])
t(lambda: ClassVar[ClassVar[int]])
t(lambda: List[ClassVar[int]])
t(lambda: List[ClassVar])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
t(lambda: List[Final])
t(lambda: Annotated[int])
t(lambda: Concatenate[int])
t(lambda: Concatenate[()])
t(lambda: List[Generic])
t(lambda: List[Protocol])
t(lambda: Optional[Generic[T]])
t(lambda: Required[int, str])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
t(lambda: ClassVar())
t(lambda: Unpack[int, str])

def sub():

    class X(ClassVar):
        pass

t(sub)

def sub():

    class X(ClassVar[int]):
        pass

t(sub)

def sub():

    class X(Union[int, str]):
        pass

t(sub)

def sub():

    class X(Any, Never):
        pass

t(sub)

def sub():

    class X(T):
        pass

t(sub)

def sub():

    class X(TypeVar):
        pass

t(sub)

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
U = TypeVar('U', int, str)
D = TypeVar('D', default=int)

def sub():

    class X(Generic):
        pass

t(sub)

def sub():

    class X(Generic[int]):
        pass

t(sub)

def sub():

    class X(Generic[T, T]):
        pass

t(sub)

def sub():

    class X(Generic[T], Generic[U]):
        pass

t(sub)

def sub():

    class X(Generic[T], List[U]):
        pass

t(sub)
t(lambda: Generic[()])
t(lambda: Generic[T][int])
t(lambda: Generic[D, T])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
U = TypeVar('U', int, str)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
D = TypeVar('D', default=int)

class G(Generic[T]):
    x: T

class G2(Generic[T, U]):
    pass

class GL(List[T]):
    pass

class GP(Generic[T, P]):
    pass

class GPo(Generic[P]):
    pass

class GTs(Generic[T, Unpack[Ts]]):
    pass

class GD(Generic[T, D]):
    pass

print(G[int], G[T], G[T][str], G.__parameters__, G.__orig_bases__, G2[int, str], GL[int], GL.__mro__, GL.__orig_bases__, GP[int, [str, int]], GP[int, ...], GP[int, P], GPo[int, str], GPo[[int]], GPo[...], GTs[int], GTs[int, str, bool], GTs[int, *tuple[str, bool]], GD[int], GD[int, str], GD.__parameters__)
t(lambda: G[int, str])
t(lambda: G2[int])
t(lambda: GP[int])
t(lambda: GP[int, str])
t(lambda: GD[()])
t(lambda: GD[int, int, int])
t(lambda: G[int][str])

# ---
from typing import *
import typing, collections.abc, types, sys

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')

class G(Generic[T]):
    x: T

class GTs(Generic[T, Unpack[Ts]]):
    pass

t(lambda: GTs[()])

class NG:
    pass

t(lambda: NG[int])

class NG2(G[int]):
    pass

t(lambda: NG2[int])
print(NG2.__mro__, NG2.__orig_bases__, NG2.__parameters__)
g = G[int]()
print(g.__orig_class__, type(g).__name__, G[int].__origin__, G[int].x if hasattr(G[int], 'x') else 'nox')

class Slot(Generic[T]):
    __slots__ = ()

print(type(Slot[int]()).__name__)

class Map(Mapping[str, T]):

    def __getitem__(s, k):
        return k

    def __iter__(s):
        return iter(())

    def __len__(s):
        return 0

print(Map.__mro__, Map.__parameters__, Map[int], isinstance(Map(), collections.abc.Mapping))
print(Callable[Concatenate[int, P], T][[str], bool], Callable[P, T][[int], str], Callable[P, T][..., int], Callable[[T], T][int], Callable[[int, *Ts], T][str, bool, int], Callable[[], int].__args__, get_args(Callable[[int], str]), get_args(Callable[..., str]), get_args(Callable[P, int]), get_args(collections.abc.Callable[[int], str]))

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
print(Tuple[T, Unpack[Ts]][int, str, bool], tuple[T, *Ts][int, str, bool], tuple[*Ts,], Tuple[*Ts,], Tuple[Unpack[Ts]][()], get_args(Tuple[()]), Tuple[int, *tuple[str, ...]], List[Tuple[T, T]][int])
for x in (List[int], list[int], int | str, Union[int, str], Optional[int], Literal[1], ClassVar[int], Annotated[int, 1], Generic, Generic[T], int, Callable, List, 3, P.kwargs, Final[int]):
    print(get_origin(x), get_args(x))

@runtime_checkable
class Pr(Protocol):

    def meth(self) -> int:
        ...

class PrD(Protocol):
    x: int

    def f(self):
        ...

@runtime_checkable
class PrX(Protocol):
    x: int

class HasM:

    def meth(self):
        return 1

class HasX:

    def __init__(self):
        self.x = 1

class NoneM:
    meth = None

print(isinstance(HasM(), Pr), isinstance(3, Pr), issubclass(HasM, Pr), issubclass(int, Pr), isinstance(HasX(), PrX), isinstance(3, PrX), isinstance(NoneM(), Pr))
t(lambda: isinstance(3, PrD))
t(lambda: issubclass(int, PrD))
t(lambda: issubclass(int, PrX))
t(lambda: Pr())
t(lambda: issubclass(3, Pr))

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')

@runtime_checkable
class Pr(Protocol):

    def meth(self) -> int:
        ...

class PrD(Protocol):
    x: int

    def f(self):
        ...

@runtime_checkable
class PrX(Protocol):
    x: int

def bp():

    class X(Protocol, int):
        pass

t(bp)
t(lambda: runtime_checkable(int))
print(is_protocol(Pr), is_protocol(int), is_protocol(Protocol), sorted(get_protocol_members(PrD)))
t(lambda: get_protocol_members(int))

class Impl(Pr):

    def __init__(self, a):
        self.a = a

    def meth(self):
        return self.a

print(Impl(3).meth(), Impl._is_protocol, Pr._is_protocol, isinstance(Impl(3), Pr))

class PI(Protocol):

    def __init__(self):
        self.z = 1

class PII(PI):
    pass

print(PII().z)

class GPr(Protocol[T]):

    def get(self) -> T:
        ...

print(GPr[int], GPr.__parameters__, GPr.__mro__)

class Ext(Sized, Protocol):

    def foo(self):
        ...

print(sorted(get_protocol_members(Ext)))

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
print([isinstance(x, SupportsInt) for x in (1, 1.5, 'a')], isinstance(1, SupportsAbs), isinstance('', SupportsIndex), isinstance(2.5, SupportsRound), SupportsInt, SupportsAbs[int], isinstance(b'', SupportsBytes), isinstance(1j, SupportsComplex), isinstance(1, SupportsFloat))

class Emp(NamedTuple):
    """doc"""
    name: str
    id: int = 3

    def hi(self):
        return 'hi ' + self.name

print(Emp('a'), Emp._fields, Emp._field_defaults, Emp.__annotations__, Emp('b', 4).hi(), Emp.__mro__, Emp.__doc__, Emp.__orig_bases__ == (NamedTuple,), Emp('x')._replace(id=5), Emp.__module__)
print(NamedTuple('NT', [('a', int), ('b', str)])(1, 'x'), NamedTuple('NT', [('a', int)]).__annotations__, NamedTuple('NT', []), NamedTuple('NT', [('a', 'X')]).__annotations__)

def nt():

    class X(NamedTuple):
        a: int = 1
        b: int

t(nt)

def nt():

    class X(NamedTuple):
        _a: int

t(nt)

def nt():

    class X(NamedTuple):
        a: int

        def __new__(cls):
            pass

t(nt)

def nt():

    class X(NamedTuple, int):
        a: int

t(nt)

class GNT(NamedTuple, Generic[T]):
    a: T
    b: int = 0

print(GNT[int], GNT(1), GNT[str]('x'), GNT.__mro__, GNT.__orig_bases__[1:])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')

class TD(TypedDict):
    a: int
    b: NotRequired[str]
    c: ReadOnly[Required[int]]

class TD2(TD, total=False):
    d: int
    e: Required['str']

print(TD(a=1), TD2.__required_keys__ == {'a', 'c', 'e'}, TD2.__optional_keys__ == {'b', 'd'}, sorted(TD2.__annotations__), TD2.__total__, TD.__total__, TD2.__mro__, TD2.__orig_bases__, TD.__orig_bases__ == (TypedDict,), TD.__readonly_keys__, sorted(TD.__mutable_keys__), is_typeddict(TD), is_typeddict(dict), is_typeddict(TypedDict), type(TD(a=1)))
t(lambda: isinstance({}, TD))
t(lambda: issubclass(dict, TD))
TF = TypedDict('TF', {'x': int, 'y-z': str})
print(TF.__annotations__, TF.__module__, TF(x=1), TypedDict('TG', {'x': int}, total=False).__optional_keys__, TF.__orig_bases__ == (TypedDict,))

def td():

    class X(TD, int):
        pass

t(td)

class GTD(TypedDict, Generic[T]):
    a: T

print(GTD[int], GTD.__mro__, GTD[int](a=1), GTD.__parameters__)
t(lambda: TypedDict('X', {'a': (1, 2)}))
print(get_type_hints(TD), get_type_hints(TD, include_extras=True))

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
UserId = NewType('UserId', int)
print(UserId, UserId(5), UserId.__supertype__, UserId.__name__, UserId.__module__, List[UserId], UserId | None, Optional[UserId])

def ntt():

    class X(UserId):
        pass

t(ntt)

class A:
    x: 'int'
    y: ClassVar['str'] = ''
    z: 'List[A]'

    def f(self, a: 'A', b: int=None, *args: 'T', **kw: Annotated[int, 'm']) -> 'Optional[A]':
        ...

class A2(A):
    w: Annotated['int', 3]

print(get_type_hints(A), get_type_hints(A2), get_type_hints(A2, include_extras=True)['w'], get_type_hints(A.f), get_type_hints(A.f, include_extras=True))

def fwd(a: 'Nope'):
    ...

t(lambda: get_type_hints(fwd))
t(lambda: get_type_hints(fwd, {'Nope': int}))
t(lambda: get_type_hints(fwd, None, {'Nope': int}))
t(lambda: get_type_hints(3))
t(lambda: get_type_hints(len))

# ---
from typing import *
import typing, collections.abc, types, sys

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')

class A:
    x: 'int'
    y: ClassVar['str'] = ''
    z: 'List[A]'

    def f(self, a: 'A', b: int=None, *args: 'T', **kw: Annotated[int, 'm']) -> 'Optional[A]':
        ...

t(lambda: get_type_hints(typing)['TYPE_CHECKING'] if 'TYPE_CHECKING' in get_type_hints(typing) else {})

def lst(a: list['int'], b: 'list[A]', c: 'int | None', d: dict[str, 'A'], e: Callable[['A'], 'int'], f: None, g: 'None', h: tuple['int', ...]):
    ...

print(get_type_hints(lst))
t(lambda: ForwardRef('1 +'))
t(lambda: ForwardRef(3))
print(ForwardRef('X'), ForwardRef('X') == ForwardRef('X'), ForwardRef('X', module='foo'), List['X'].__args__, List['X'] == List['X'])

@overload
def ov(a: int) -> int:
    ...

@overload
def ov(a: str) -> str:
    ...

t(lambda: ov(3))

def ov(a):
    return a

print(len(get_overloads(ov)), get_overloads(len) if 0 else '', ov(3))
clear_overloads()

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def ov(a):
    return a

print(get_overloads(ov))
print(cast(int, 'x'), assert_type(3, int))
t(lambda: assert_never(3))
t(lambda: assert_never('x' * 200))

@final
class Fin:

    @override
    def m(self):
        ...

print(Fin.__final__, Fin.m.__override__)

@dataclass_transform(kw_only_default=True, field_specifiers=(int,), zz=1)
def dt():
    pass

print(dt.__dataclass_transform__)

@no_type_check
class NTC:

    def f(self, a: 'bad bad'):
        pass

print(get_type_hints(NTC.f), get_type_hints(NTC), NTC.f.__no_type_check__)
print(IO[str], TextIO.__mro__, BinaryIO, IO.__parameters__, TextIO.__orig_bases__, AnyStr, Text)

# ---
from typing import *
import typing, collections.abc, types, sys
import copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
UserId = NewType('UserId', int)
print(sorted(typing.__all__) == sorted(set(typing.__all__)), TYPE_CHECKING)
TA = TypeAliasType('TA', List[T], type_params=(T,))
print(TA, TA.__value__, TA.__type_params__, TA[int], TA.__name__, TA.__parameters__, TA[int].__args__, TA.__module__)
t(lambda: TypeAliasType('TB', int)[int])
t(lambda: TypeAliasType('TB', int, type_params=3))
print(copy.copy(Dict[str, int]), copy.deepcopy(T) is T, List[int].__reduce__(), Any.__reduce__ is not None, T.__reduce__(), Optional[int].__reduce__()[1], Callable[[int], str].__reduce__()[1], UserId.__reduce__(), Annotated[int, 1].__reduce__()[1])
t(lambda: iter(List))
t(lambda: iter(Union[int, str]))
t(lambda: iter(Any))

# ---
from typing import *
import typing, collections.abc, types, sys

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
U = TypeVar('U', int, str)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')

class A:
    x: 'int'
    y: ClassVar['str'] = ''
    z: 'List[A]'

    def f(self, a: 'A', b: int=None, *args: 'T', **kw: Annotated[int, 'm']) -> 'Optional[A]':
        ...

t(lambda: list(Ts))
t(lambda: [*Tuple[int]])
print(Sequence.register if hasattr(Sequence, 'register') else '', List.append, List[int].append([1], 2))
print(Dict[T, U].__parameters__, Dict[T, T].__parameters__, Callable[[T], Dict[U, P.args]].__parameters__ if 0 else '', Union[T, List[U]].__parameters__, Union[T, List[U]][int, str])
t(lambda: typing.nope)
print(List[Any], List[Never], List[Self], List[LiteralString], Type[Any], Dict[str, Any], List[Callable], List[Optional['A']], List[...] if 0 else '')
t(lambda: List[...])
t(lambda: List[[]])

# ---
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

T = TypeVar('T')
Ts = TypeVarTuple('Ts')
t(lambda: Dict[3, 4])
t(lambda: Tuple[..., int] if 0 else 1)
t(lambda: Type[T][int])
t(lambda: Literal)
t(lambda: Annotated[T, 3][int])
t(lambda: Annotated[Ts, 3] if 0 else 1)
