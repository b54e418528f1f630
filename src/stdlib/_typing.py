"""The type parameters: what the syntax of PEP 695 creates without importing typing.

`def f[T](x: T)`, `class C[*Ts]` and `type A[**P] = ...` need TypeVar,
TypeVarTuple, ParamSpec, TypeAliasType (native, in _typevars) and Generic;
`typing` offers the same classes to everybody else.  This module imports
`typing` only at the moments when a class is made or subscripted.
"""

from _typevars import (NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
                       _idfunc, make_paramspec, make_typealias, make_typevar, make_typevartuple)


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


Generic.__module__ = 'typing'


def generic_base(type_params):
    """The base `Generic[T, *Ts, **P]` that a class with type parameters gets."""
    import typing
    return typing._generic_alias_of(type_params)
