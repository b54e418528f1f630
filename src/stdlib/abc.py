"""Abstract base classes (PEP 3119).

The machinery behind `isinstance(x, SomeABC)` is here in full: a registry of
virtual subclasses and two caches per class, valid as long as nobody registers
anything anywhere (one counter).  A native `_abc`, where the interpreter has
one, takes the place of the functions with leading underscore; both keep the
same record under `_abc_impl`.

Caches hold classes, not weak references to them: there are no reference
counts that would free a class promptly anyway.  They are bounded instead.
"""

import _abc_flags


def abstractmethod(funcobj):
    """A decorator indicating abstract methods.

    Requires that the metaclass is ABCMeta or derived from it.  A
    class that has a metaclass derived from ABCMeta cannot be
    instantiated unless all of its abstract methods are overridden.
    The abstract methods can be called using any of the normal
    'super' call mechanisms.  abstractmethod() may be used to declare
    abstract methods for properties and descriptors.
    """
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A decorator indicating abstract classmethods.

    Deprecated, use 'classmethod' with 'abstractmethod' instead.
    """

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A decorator indicating abstract staticmethods.

    Deprecated, use 'staticmethod' with 'abstractmethod' instead.
    """

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A decorator indicating abstract properties.

    Deprecated, use 'property' with 'abstractmethod' instead.
    """

    __isabstractmethod__ = True


_CACHE_LIMIT = 2048


class _abc_data:
    # What one abstract class knows: its registry and its caches.
    __slots__ = ('registry', 'cache', 'negative_cache', 'negative_version')

    def __init__(self, version):
        self.registry = set()
        self.cache = set()
        self.negative_cache = set()
        self.negative_version = version


_registrations = 0


def get_cache_token():
    """Returns the current ABC cache token.

    The token is an opaque object (supporting equality testing) identifying the
    current version of the ABC cache for virtual subclasses. The token changes
    with every call to register() on any ABC.
    """
    return _registrations


def _abc_init(cls):
    abstract = {name for name, value in cls.__dict__.items() if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                abstract.add(name)
    cls.__abstractmethods__ = frozenset(abstract)
    cls._abc_impl = _abc_data(_registrations)
    flags = cls.__dict__.get('__abc_tpflags__')
    if flags is not None:
        _abc_flags.declare(cls, flags)


def _abc_register(cls, subclass):
    global _registrations
    if not isinstance(subclass, type):
        raise TypeError('Can only register classes')
    if issubclass(subclass, cls):
        return subclass  # already a subclass
    if issubclass(cls, subclass):
        raise RuntimeError('Refusing to create an inheritance cycle')
    cls._abc_impl.registry.add(subclass)
    _abc_flags.inherit(cls, subclass)
    _registrations += 1  # every negative cache is stale now
    return subclass


def _abc_instancecheck(cls, instance):
    subclass = instance.__class__
    data = cls._abc_impl
    if subclass in data.cache:
        return True
    subtype = type(instance)
    if subtype is subclass:
        if data.negative_version == _registrations and subclass in data.negative_cache:
            return False
        return cls.__subclasscheck__(subclass)
    return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)


def _remember(cache, subclass):
    if len(cache) >= _CACHE_LIMIT:
        cache.clear()
    cache.add(subclass)


def _abc_subclasscheck(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError('issubclass() arg 1 must be a class')
    data = cls._abc_impl
    if subclass in data.cache:
        return True
    if data.negative_version != _registrations:
        data.negative_cache = set()
        data.negative_version = _registrations
    elif subclass in data.negative_cache:
        return False
    verdict = cls.__subclasshook__(subclass)
    if verdict is not NotImplemented:
        if verdict is True:
            _remember(data.cache, subclass)
            return True
        if verdict is False:
            _remember(data.negative_cache, subclass)
            return False
        raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
    if cls in subclass.__mro__:
        _remember(data.cache, subclass)
        return True
    for registered in tuple(data.registry):
        if subclass is registered or issubclass(subclass, registered):
            _remember(data.cache, subclass)
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            _remember(data.cache, subclass)
            return True
    _remember(data.negative_cache, subclass)
    return False


def _get_dump(cls):
    data = cls._abc_impl
    return set(data.registry), set(data.cache), set(data.negative_cache), data.negative_version


def _reset_registry(cls):
    cls._abc_impl.registry.clear()


def _reset_caches(cls):
    cls._abc_impl.cache.clear()
    cls._abc_impl.negative_cache.clear()


try:
    from _abc import (_abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _get_dump,
                      _reset_caches, _reset_registry, get_cache_token)
except ImportError:
    pass


class ABCMeta(type):
    """Metaclass for defining Abstract Base Classes (ABCs).

    Use this metaclass to create an ABC.  An ABC can be subclassed
    directly, and then acts as a mix-in class.  You can also register
    unrelated concrete classes (even built-in classes) and unrelated
    ABCs as 'virtual subclasses' -- these and their descendants will
    be considered subclasses of the registering ABC by the built-in
    issubclass() function, but the registering ABC won't show up in
    their MRO (Method Resolution Order) nor will method
    implementations defined by the registering ABC be callable (not
    even via super()).
    """

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC.

        Returns the subclass, to allow usage as a class decorator.
        """
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        """Override for isinstance(instance, cls)."""
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        """Override for issubclass(subclass, cls)."""
        return _abc_subclasscheck(cls, subclass)

    def _dump_registry(cls, file=None):
        """Debug helper to print the ABC registry."""
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {get_cache_token()}', file=file)
        registry, cache, negative_cache, negative_version = _get_dump(cls)
        print(f'_abc_registry: {registry!r}', file=file)
        print(f'_abc_cache: {cache!r}', file=file)
        print(f'_abc_negative_cache: {negative_cache!r}', file=file)
        print(f'_abc_negative_cache_version: {negative_version!r}', file=file)

    def _abc_registry_clear(cls):
        """Clear the registry (for debugging or testing)."""
        _reset_registry(cls)

    def _abc_caches_clear(cls):
        """Clear the caches (for debugging or testing)."""
        _reset_caches(cls)


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of an abstract class.

    If a class has had one of its abstract methods implemented after the
    class was created, the method will not be considered implemented until
    this function is called. Alternatively, if a new abstract method has been
    added to the class, it will only be considered an abstract method of the
    class after this function is called.

    This function should be called before any use is made of the class,
    usually in class decorators that add methods to the subject class.

    Returns cls, to allow usage as a class decorator.

    If cls is not an instance of ABCMeta, does nothing.
    """
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    abstract = set()
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                abstract.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            abstract.add(name)
    cls.__abstractmethods__ = frozenset(abstract)
    return cls


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using
    inheritance.
    """

    __slots__ = ()


__all__ = ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod', 'abstractproperty',
           'abstractstaticmethod', 'get_cache_token', 'update_abstractmethods']
