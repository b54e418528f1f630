"""Type parameters as objects: constructors, attributes, errors, substitution."""
import copy
import typing
from typing import *

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
D = TypeVar('D', default=int)
type A = int
type G[X, *Y] = dict[X, tuple[*Y]]
type Bad = missing


def f[U: int, V: (str, bytes), *W, **Q, Z = list[int]]():
    pass


def g[U: missing1, V: (missing2, int) = missing3, **Q = [missing4], *W = missing5]():
    pass


U, V, W, Q, Z = f.__type_params__


class C(Generic[T]):
    pass


for text in '''
TypeVar()
TypeVar(5)
TypeVar('T', int)
TypeVar('T', int, str)
TypeVar('T', int, str, bound=int)
TypeVar('T', covariant=True, contravariant=True)
TypeVar('T', infer_variance=True, covariant=True)
TypeVar('T', foo=1)
TypeVar(name='T', bound='int').__bound__
TypeVar('T', bound=None).__bound__
TypeVar('T', bound=5)
TypeVar('T', bound=int).__bound__, TypeVar('T', 'a', int).__constraints__, TypeVar('T').__constraints__
TypeVar('T', 5, 6)
TypeVar('T', covariant=True), TypeVar('T', contravariant=True), TypeVar('T', infer_variance=True), TypeVar('T', covariant=1).__covariant__
T.__name__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__default__, T.__module__
T.has_default(), D.has_default(), D.__default__, TypeVar('X', default=None).has_default(), TypeVar('X', default=None).__default__
T.__reduce__(), copy.copy(T) is T, copy.deepcopy(T) is T
T.__dict__, hasattr(T, 'foo')
setattr(T, '__name__', 'x')
setattr(T, '__bound__', 'x')
setattr(T, '__covariant__', 'x')
setattr(T, 'foo', 5), T.foo
T | int, int | T, T | None, 'x' | T, T | 'x'
T[int]
T()
isinstance(5, T)
class_of(T)
type('X', (T,), {})
type('X', (TypeVar,), {})
type('X', (P,), {})
type('X', (Ts,), {})
type('X', (P.args,), {})
type('X', (P.kwargs,), {})
type('X', (ParamSpec,), {})
type('X', (TypeVarTuple,), {})
type('X', (ParamSpecArgs,), {})
type('X', (TypeAliasType,), {})
T == T, T == TypeVar('T'), hash(T) == hash(T)
T.__mro_entries__(())
T.__typing_subst__(int), T.__typing_subst__('x'), T.__typing_subst__(None)
T.__typing_subst__(5)
T.__typing_subst__(Unpack[Ts])
T.__typing_prepare_subst__(List[T], (int,)), T.__typing_prepare_subst__(List[T], ())
D.__typing_prepare_subst__(List[D], ())
ParamSpec()
ParamSpec(5)
ParamSpec('P', int)
ParamSpec('P', bound=int).__bound__, ParamSpec('P', bound='x').__bound__
ParamSpec('P', covariant=True, contravariant=True)
ParamSpec('P', covariant=True), ParamSpec('P', contravariant=True), ParamSpec('P', infer_variance=True), P
P.__name__, P.__bound__, P.__covariant__, P.__default__, P.has_default(), P.__module__, P.__dict__
ParamSpec('P', default=[int]).__default__, ParamSpec('P', default=(int, str)).__default__
P.args, P.kwargs, P.args.__origin__ is P, P.args == P.args, P.args == P.kwargs, P.args != ParamSpec('P').args
hash(P.args)
P.args < P.args
P.args == 5
P | int, int | P
P.__reduce__()
setattr(P, 'args', 1)
P.__typing_subst__(int)
P.__typing_subst__([int])
P.__typing_subst__((int, str)), P.__typing_subst__(...), P.__typing_subst__(P)
P.__typing_prepare_subst__(Callable[P, int], ([int, str],))
Callable[P, int][[int, str]], Callable[P, int][int, str], Callable[P, T][..., int], Callable[Concatenate[int, P], T][[str], bytes]
ParamSpecArgs(5), ParamSpecArgs(P), ParamSpecKwargs('x')
ParamSpecArgs()
ParamSpecArgs(1, 2)
repr(ParamSpecKwargs(origin=P))
TypeVarTuple()
TypeVarTuple(5)
TypeVarTuple('Ts', int)
Ts, Ts.__name__, Ts.__module__, Ts.__default__, Ts.has_default(), Ts.__reduce__(), Ts.__dict__
TypeVarTuple('Ts', default=Unpack[tuple[int, ...]]).__default__
list(Ts), [*Ts], type(iter(Ts))
Ts | int
Ts.__typing_subst__(int)
Ts.__typing_prepare_subst__(Tuple[Unpack[Ts]], (int, str))
Tuple[Unpack[Ts]][int, str], Tuple[T, Unpack[Ts]][int], tuple[T, *Ts][int, str, bytes], tuple[*Ts, T][int, str]
tuple[T, *Ts][()]
TypeAliasType()
TypeAliasType('A')
TypeAliasType(5, int)
TypeAliasType('A', int, type_params=5)
TypeAliasType('A', int, 5)
TypeAliasType('A', int, type_params=(T,)).__type_params__, TypeAliasType(name='A', value=5).__value__
A, A.__value__, A.__name__, A.__type_params__, A.__parameters__, A.__module__
G, G.__value__, G.__type_params__, G.__parameters__
G[int, str], G[int, str].__value__, G[int, str].__args__, G[int].__origin__ is G
A[int]
A | int, int | A, A | None, G[int] | None
A.__reduce__(), A()
setattr(A, '__value__', 5)
setattr(A, '__name__', 5)
setattr(A, 'foo', 5)
A.foo
Bad.__value__
isinstance(5, A)
copy.copy(A) is A
A == A, hash(A) == hash(A)
A.__or__(int), A.__ror__(int), A.__dict__
U, V, W, Q, Z, U.__bound__, V.__constraints__, Z.__default__, U.__infer_variance__, W.has_default(), Q.__module__
g.__type_params__[0].__bound__
g.__type_params__[1].__constraints__
g.__type_params__[1].__default__
g.__type_params__[1].has_default(), g.__type_params__[2].has_default(), g.__type_params__[3].has_default()
g.__type_params__[2].__default__
g.__type_params__[3].__default__
NoDefault, type(NoDefault), type(NoDefault)() is NoDefault, copy.copy(NoDefault) is NoDefault, NoDefault.__reduce__()
type(NoDefault)(1)
type('X', (type(NoDefault),), {})
C[int], C[T], C[D][str], List[D], Dict[T, D][int, str]
Dict[T, T][int, str]
C[int, str]
C[U], C[T][P]
Union[T, int][str], Optional[T][int], Union[T, U][int, int]
Generic[T, D], Generic[P], Generic[Unpack[Ts]]
Generic[D, T]
Generic[T, T]
Generic[int]
typing.get_type_hints(f), f.__type_params__
weak(T)
'''.strip().splitlines():
    try:
        result = repr(eval(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    if ' object at 0x' in result:
        result = result[:result.index(' object at 0x')] + '...'
    print(text, '->', result)
