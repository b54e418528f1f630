"""The type parameters: what the syntax of PEP 695 creates without importing typing.

`def f[T](x: T)`, `class C[*Ts]` and `type A[**P] = ...` need TypeVar,
TypeVarTuple, ParamSpec, TypeAliasType and Generic; `typing` offers the same
classes to everybody else.  This module imports nothing, and `typing` only at
the moments when a parameter is subscripted or joined with `|`.

The interpreter calls `make_typevar`, `make_paramspec`, `make_typevartuple`,
`make_typealias` and `generic_base`.  Bounds, constraints, defaults and alias
values are evaluated lazily (PEP 695, 696): it passes functions without
parameters.
"""

import sys


def _idfunc(x):
    return x


class _NoDefaultType:
    """The type of the NoDefault singleton."""

    __slots__ = ()

    def __new__(cls):
        return NoDefault if 'NoDefault' in globals() else object.__new__(cls)

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'

    def __init_subclass__(cls, **kwds):
        raise TypeError("type 'NoDefaultType' is not an acceptable base type")


_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = 'NoDefaultType'
_NoDefaultType.__module__ = 'typing'
NoDefault = _NoDefaultType()


def _caller_module():
    # The module that calls a constructor of this file.
    try:
        return sys._getframe(2).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


def _check_name(cls, name):
    if not isinstance(name, str):
        raise TypeError(f"{cls}() argument 'name' must be str, not {type(name).__name__}")


def _check_type(arg, message):
    """typing._type_check, for values that need one: None becomes NoneType, a str a ForwardRef."""
    if arg is None:
        return type(None)
    if isinstance(arg, type):
        return arg
    import typing
    return typing._type_check(arg, message)


class _Final:
    # No subclasses.
    __slots__ = ()

    def __init_subclass__(cls, /, final=False, **kwds):
        if not final:
            base = cls.__bases__[0].__name__
            raise TypeError(f"type 'typing.{base}' is not an acceptable base type")


class _Parameter(_Final, final=True):
    # What the three kinds have in common: a name, a lazy default, `|`.
    __slots__ = ('__name__', '_default', '_evaluate_default', '__dict__', '__weakref__')

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]

    @property
    def __default__(self):
        if self._evaluate_default is not None:
            self._default = self._evaluate_default()
            self._evaluate_default = None
        return self._default

    def has_default(self):
        """Whether the parameter has a default."""
        return self._evaluate_default is not None or self._default is not NoDefault

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __init_subclass__(cls, /, final=False, **kwds):
        if not final:
            for base in cls.__mro__[1:]:
                if base in (TypeVar, ParamSpec, TypeVarTuple):
                    raise TypeError(f"type 'typing.{base.__name__}' is not an acceptable base type")


def _variance_prefix(parameter):
    if parameter.__infer_variance__:
        return ''
    if parameter.__covariant__:
        return '+'
    return '-' if parameter.__contravariant__ else '~'


def _check_variance(covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer_variance and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')


class TypeVar(_Parameter, final=True):
    """Type variable.

    The preferred way to construct a type variable is via the dedicated
    syntax for generic functions, classes, and type aliases::

        class Sequence[T]:  # T is a TypeVar
            ...

    This syntax can also be used to create bound and constrained type
    variables::

        # S is a TypeVar bound to str
        class StrSequence[S: str]:
            ...

        # A is a TypeVar constrained to str or bytes
        class StrOrBytesSequence[A: (str, bytes)]:
            ...

    Type variables can also have defaults:

        class IntDefault[T = int]:
            ...

    However, if desired, reusable type variables can also be constructed
    manually, like so::

       T = TypeVar('T')  # Can be anything
       S = TypeVar('S', bound=str)  # Can be any subtype of str
       A = TypeVar('A', str, bytes)  # Must be exactly str or bytes
       D = TypeVar('D', default=int)  # Defaults to int

    Type variables exist primarily for the benefit of static type
    checkers.  They serve as the parameters for generic types as well
    as for generic function and type alias definitions.

    The variance of type variables is inferred by type checkers when they
    are created through the type parameter syntax and when
    ``infer_variance=True`` is passed. Manually created type variables may
    be explicitly marked covariant or contravariant by passing
    ``covariant=True`` or ``contravariant=True``. By default, manually
    created type variables are invariant. See PEP 484 and PEP 695 for more
    details.
    """

    __slots__ = ('_bound', '_evaluate_bound', '_constraints', '_evaluate_constraints', '__covariant__',
                 '__contravariant__', '__infer_variance__')

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        _check_name('typevar', name)
        _check_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self.__name__ = name
        self._bound = None if bound is None else _check_type(bound, 'Bound must be a type.')
        self._constraints = constraints
        self._evaluate_bound = self._evaluate_constraints = self._evaluate_default = None
        self._default = default
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__module__ = _caller_module()

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound()
            self._evaluate_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._evaluate_constraints is not None:
            self._constraints = self._evaluate_constraints()
            self._evaluate_constraints = None
        return self._constraints

    def __repr__(self):
        return _variance_prefix(self) + self.__name__

    def __typing_subst__(self, arg):
        import typing
        return typing._typevar_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        index = parameters.index(self)
        if index < len(args):
            return args
        if index == len(args) and self.has_default():
            return (*args, self.__default__)
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {index + 1}')


class ParamSpecArgs(_Final, final=True):
    """The args for a ParamSpec object.

    Given a ParamSpec object P, P.args returns an instance of ParamSpecArgs.

    ParamSpecArgs objects have a reference back to their ParamSpec::

        >>> P = ParamSpec("P")
        >>> P.args.__origin__ is P
        True

    This type is meant for runtime introspection and has no special meaning
    to static type checkers.
    """

    __slots__ = ('__origin__', '__weakref__')

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not ParamSpecArgs:
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ParamSpecArgs')


class ParamSpecKwargs(_Final, final=True):
    """The kwargs for a ParamSpec object.

    Given a ParamSpec object P, P.kwargs returns an instance of ParamSpecKwargs.

    ParamSpecKwargs objects have a reference back to their ParamSpec::

        >>> P = ParamSpec("P")
        >>> P.kwargs.__origin__ is P
        True

    This type is meant for runtime introspection and has no special meaning
    to static type checkers.
    """

    __slots__ = ('__origin__', '__weakref__')

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not ParamSpecKwargs:
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ParamSpecKwargs')


class ParamSpec(_Parameter, final=True):
    """Parameter specification variable.

    The preferred way to construct a parameter specification is via the
    dedicated syntax for generic functions, classes, and type aliases, where
    the use of '**' creates a parameter specification::

        type IntFunc[**P] = Callable[P, int]

    The following syntax creates a parameter specification that defaults
    to a callable accepting two positional-only arguments of types int
    and str:

        type IntFuncDefault[**P = (int, str)] = Callable[P, int]

    For compatibility with Python 3.11 and earlier, ParamSpec objects
    can also be created as follows::

        P = ParamSpec('P')
        DefaultP = ParamSpec('DefaultP', default=(int, str))

    Parameter specification variables exist primarily for the benefit of
    static type checkers.  They are used to forward the parameter types of
    one callable to another callable, a pattern commonly found in
    higher-order functions and decorators.  They are only valid when used
    in ``Concatenate``, or as the first argument to ``Callable``, or as
    parameters for user-defined Generics.
    """

    __slots__ = ('__bound__', '__covariant__', '__contravariant__', '__infer_variance__')

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        _check_name('paramspec', name)
        _check_variance(covariant, contravariant, infer_variance)
        self.__name__ = name
        self.__bound__ = None if bound is None else _check_type(bound, 'Bound must be a type.')
        self._evaluate_default = None
        self._default = default
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__module__ = _caller_module()

    @property
    def args(self):
        """Represents positional arguments."""
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        """Represents keyword arguments."""
        return ParamSpecKwargs(self)

    def __repr__(self):
        return _variance_prefix(self) + self.__name__

    def __typing_subst__(self, arg):
        import typing
        return typing._paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        import typing
        return typing._paramspec_prepare_subst(self, alias, args)


class TypeVarTuple(_Parameter, final=True):
    """Type variable tuple. A specialized form of type variable that enables
    variadic generics.

    The preferred way to construct a type variable tuple is via the
    dedicated syntax for generic functions, classes, and type aliases,
    where a single '*' indicates a type variable tuple::

        def move_first_element_to_last[T, *Ts](tup: tuple[T, *Ts]) -> tuple[*Ts, T]:
            return (*tup[1:], tup[0])

    Type variables tuples can have default values:

        type AliasWithDefault[*Ts = (str, int)] = tuple[*Ts]

    For compatibility with Python 3.11 and earlier, TypeVarTuple objects
    can also be created as follows::

        Ts = TypeVarTuple('Ts')  # Can be given any name
        DefaultTs = TypeVarTuple('Ts', default=(str, int))

    Just as a TypeVar (type variable) is a placeholder for a single type,
    a TypeVarTuple is a placeholder for an *arbitrary* number of types.
    Note that only TypeVarTuples defined in the global scope can be
    pickled.
    """

    __slots__ = ()

    def __init__(self, name, *, default=NoDefault):
        _check_name('typevartuple', name)
        self.__name__ = name
        self._evaluate_default = None
        self._default = default
        self.__module__ = _caller_module()

    def __iter__(self):
        import typing
        yield typing.Unpack[self]

    def __repr__(self):
        return self.__name__

    __or__ = __ror__ = None

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        import typing
        return typing._typevartuple_prepare_subst(self, alias, args)


class TypeAliasType:
    """Type alias.

    Type aliases are created through the type statement::

        type Alias = int

    In this example, Alias and int will be treated equivalently by static
    type checkers.

    At runtime, Alias is an instance of TypeAliasType. The __name__
    attribute holds the name of the type alias. The value of the type alias
    is stored in the __value__ attribute. It is evaluated lazily, so the
    value is computed only if the attribute is accessed.

    Type aliases can also be generic::

        type ListOrSet[T] = list[T] | set[T]

    In this case, the type parameters of the alias are stored in the
    __type_params__ attribute.

    See PEP 695 for more information.
    """

    __slots__ = ('_name', '_value', '_evaluate', '_type_params', '__dict__', '__weakref__')

    def __new__(cls, name, value, *, type_params=()):
        _check_name('typealias', name)
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self = object.__new__(cls)
        self._name = name
        self._value = value
        self._evaluate = None
        self._type_params = type_params
        self.__dict__['__module__'] = _caller_module()
        return self

    @property
    def __name__(self):
        return self._name

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value = self._evaluate()
            self._evaluate = None
        return self._value

    @property
    def __type_params__(self):
        return self._type_params

    @property
    def __parameters__(self):
        # A TypeVarTuple appears unpacked.
        result = []
        for parameter in self._type_params:
            if isinstance(parameter, TypeVarTuple):
                result.extend(parameter)
            else:
                result.append(parameter)
        return tuple(result)

    def __repr__(self):
        return self._name

    def __getitem__(self, args):
        if not self._type_params:
            raise TypeError('Only generic type aliases are subscriptable')
        return type(list[int])(self, args if isinstance(args, tuple) else (args,))

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]

    def __reduce__(self):
        return self._name

    def __setattr__(self, name, value):
        if name in _ALIAS_READ_ONLY:
            raise AttributeError('readonly attribute')
        object.__setattr__(self, name, value)

    def __init_subclass__(cls, **kwds):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")


_ALIAS_READ_ONLY = frozenset(('__name__', '__value__', '__type_params__', '__parameters__', '__module__'))


class Generic:
    """Abstract base class for generic types.

    On Python 3.12 and newer, generic classes implicitly inherit from
    Generic when they declare a parameter list after the class's name::

        class Mapping[KT, VT]:
            def __getitem__(self, key: KT) -> VT:
                ...
                # Etc.

    On older versions of Python, however, generic classes have to
    explicitly inherit from Generic.

    After a class has been declared to be generic, it can then be used as
    follows::

        def lookup_name[KT, VT](mapping: Mapping[KT, VT], key: KT, default: VT) -> VT:
            try:
                return mapping[key]
            except KeyError:
                return default
    """

    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, args):
        """Parameterizes a generic class.

        At least, parameterizing a generic class is the *main* thing this method
        does. For example, for some generic class `Foo`, this is called when we
        do `Foo[int]` - there, with `cls=Foo` and `params=int`.

        However, note that this method is also called when defining generic
        classes in the first place with `class Foo(Generic[T]): ...`.
        """
        import typing
        return typing._generic_class_getitem(cls, args)

    @classmethod
    def __init_subclass__(cls, *args, **kwargs):
        """Function to initialize subclasses."""
        import typing
        typing._generic_init_subclass(cls, *args, **kwargs)


for _cls in (TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType, Generic):
    _cls.__module__ = 'typing'
del _cls


### for the interpreter ###

def make_typevar(name, module, evaluate_bound=None, evaluate_constraints=None, evaluate_default=None):
    """The TypeVar of `[T: bound = default]` or `[T: (constraints)]`."""
    made = TypeVar(name, infer_variance=True)
    made._evaluate_bound = evaluate_bound
    made._evaluate_constraints = evaluate_constraints
    made._evaluate_default = evaluate_default
    made.__module__ = module
    return made


def make_paramspec(name, module, evaluate_default=None):
    """The ParamSpec of `[**P = default]`."""
    made = ParamSpec(name, infer_variance=True)
    made._evaluate_default = evaluate_default
    made.__module__ = module
    return made


def make_typevartuple(name, module, evaluate_default=None):
    """The TypeVarTuple of `[*Ts = default]`."""
    made = TypeVarTuple(name)
    made._evaluate_default = evaluate_default
    made.__module__ = module
    return made


def make_typealias(name, type_params, evaluate_value, module):
    """The TypeAliasType of `type name[type_params] = ...`."""
    made = TypeAliasType(name, None, type_params=type_params)
    made._evaluate = evaluate_value
    made.__dict__['__module__'] = module
    return made


def generic_base(type_params):
    """The base `Generic[T, *Ts, **P]` that a class with type parameters gets."""
    import typing
    return typing._generic_alias_of(type_params)
