"""Tools for working with functions and callable objects.

Everything is complete in Python.  What programs call in inner loops (`partial`,
`reduce`, `cmp_to_key`, the wrapper behind `lru_cache`) is replaced at the end
by the native `_functools`, name by name, where the interpreter has it.
"""

from types import GenericAlias

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']


### update_wrapper and wraps ###

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function

    wrapper is the function to be updated
    wrapped is the original function
    assigned is a tuple naming the attributes assigned directly
    from the wrapped function to the wrapper function (defaults to
    functools.WRAPPER_ASSIGNMENTS)
    updated is a tuple naming the attributes of the wrapper that
    are updated with the corresponding attribute from the wrapped
    function (defaults to functools.WRAPPER_UPDATES)
    """
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, since __dict__ of the wrapped function may bring its own __wrapped__.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function

    Returns a decorator that invokes update_wrapper() with the decorated
    function as the wrapper argument and the arguments to wraps() as the
    remaining arguments. Default arguments are as for update_wrapper().
    This is a convenience function to simplify applying partial() to
    update_wrapper().
    """
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


### total_ordering ###

# Each derived operation asks the one that the class defines, on the type so
# that instance attributes do not interfere, and passes NotImplemented on.

def _gt_from_lt(self, other):
    'Return a > b.  Computed by @total_ordering from (not a < b) and (a != b).'
    found = type(self).__lt__(self, other)
    return found if found is NotImplemented else not found and self != other


def _le_from_lt(self, other):
    'Return a <= b.  Computed by @total_ordering from (a < b) or (a == b).'
    found = type(self).__lt__(self, other)
    return found if found is NotImplemented else found or self == other


def _ge_from_lt(self, other):
    'Return a >= b.  Computed by @total_ordering from (not a < b).'
    found = type(self).__lt__(self, other)
    return found if found is NotImplemented else not found


def _ge_from_le(self, other):
    'Return a >= b.  Computed by @total_ordering from (not a <= b) or (a == b).'
    found = type(self).__le__(self, other)
    return found if found is NotImplemented else not found or self == other


def _lt_from_le(self, other):
    'Return a < b.  Computed by @total_ordering from (a <= b) and (a != b).'
    found = type(self).__le__(self, other)
    return found if found is NotImplemented else found and self != other


def _gt_from_le(self, other):
    'Return a > b.  Computed by @total_ordering from (not a <= b).'
    found = type(self).__le__(self, other)
    return found if found is NotImplemented else not found


def _lt_from_gt(self, other):
    'Return a < b.  Computed by @total_ordering from (not a > b) and (a != b).'
    found = type(self).__gt__(self, other)
    return found if found is NotImplemented else not found and self != other


def _ge_from_gt(self, other):
    'Return a >= b.  Computed by @total_ordering from (a > b) or (a == b).'
    found = type(self).__gt__(self, other)
    return found if found is NotImplemented else found or self == other


def _le_from_gt(self, other):
    'Return a <= b.  Computed by @total_ordering from (not a > b).'
    found = type(self).__gt__(self, other)
    return found if found is NotImplemented else not found


def _le_from_ge(self, other):
    'Return a <= b.  Computed by @total_ordering from (not a >= b) or (a == b).'
    found = type(self).__ge__(self, other)
    return found if found is NotImplemented else not found or self == other


def _gt_from_ge(self, other):
    'Return a > b.  Computed by @total_ordering from (a >= b) and (a != b).'
    found = type(self).__ge__(self, other)
    return found if found is NotImplemented else found and self != other


def _lt_from_ge(self, other):
    'Return a < b.  Computed by @total_ordering from (not a >= b).'
    found = type(self).__ge__(self, other)
    return found if found is NotImplemented else not found


# In order of preference, where a class defines more than one.
_convert = {
    '__lt__': (('__gt__', _gt_from_lt), ('__le__', _le_from_lt), ('__ge__', _ge_from_lt)),
    '__le__': (('__ge__', _ge_from_le), ('__lt__', _lt_from_le), ('__gt__', _gt_from_le)),
    '__gt__': (('__lt__', _lt_from_gt), ('__ge__', _ge_from_gt), ('__le__', _le_from_gt)),
    '__ge__': (('__le__', _le_from_ge), ('__gt__', _gt_from_ge), ('__lt__', _lt_from_ge)),
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    defined = [name for name in _convert if getattr(cls, name, None) is not getattr(object, name, None)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, function in _convert[defined[0]]:
        if name not in defined:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


### cmp_to_key ###

def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function.

      mycmp
        Function that compares two objects.
    """

    class K:
        __slots__ = ('obj',)

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, _key_object(other)) < 0

        def __gt__(self, other):
            return mycmp(self.obj, _key_object(other)) > 0

        def __eq__(self, other):
            return mycmp(self.obj, _key_object(other)) == 0

        def __le__(self, other):
            return mycmp(self.obj, _key_object(other)) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, _key_object(other)) >= 0

        def __hash__(self):
            raise TypeError("unhashable type: 'functools.KeyWrapper'")

    def _key_object(other):
        if type(other) is not K:
            raise TypeError('other argument must be K instance')
        return other.obj

    K.__module__ = 'functools'
    K.__name__ = K.__qualname__ = 'KeyWrapper'
    return K


### reduce ###

_initial_missing = object()


def reduce(function, iterable, initial=_initial_missing, /):
    """reduce(function, iterable[, initial], /) -> value

    Apply a function of two arguments cumulatively to the items of a sequence
    or iterable, from left to right, so as to reduce the iterable to a single
    value.  For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]) calculates
    ((((1+2)+3)+4)+5).  If initial is present, it is placed before the items
    of the iterable in the calculation, and serves as a default when the
    iterable is empty.
    """
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _initial_missing:
        for value in items:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


### partial ###

class partial:
    """Create a new function with partial application of the given arguments
    and keywords.
    """

    __slots__ = ('_func', '_args', '_keywords', '__dict__', '__weakref__')

    # What help() and inspect.signature() show; __new__ itself takes the function
    # through *args to word the error for a call without arguments.
    __text_signature__ = '(func, /, *args, **keywords)'

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial) and not func.__dict__:
            # Flatten nested partials: one call instead of several.
            args = func._args + args
            keywords = {**func._keywords, **keywords}
            func = func._func
        self = super().__new__(cls)
        self._func = func
        self._args = args
        self._keywords = keywords
        return self

    @property
    def func(self):
        """function object to use in future partial calls"""
        return self._func

    @property
    def args(self):
        """tuple of arguments to future partial calls"""
        return self._args

    @property
    def keywords(self):
        """dictionary of keyword arguments to future partial calls"""
        return self._keywords

    def __call__(self, /, *args, **keywords):
        if keywords:
            return self._func(*self._args, *args, **{**self._keywords, **keywords})
        return self._func(*self._args, *args, **self._keywords)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        import warnings
        warnings.warn('functools.partial will be a method descriptor in future Python versions; '
                      'wrap it in staticmethod() if you want to preserve the old behavior',
                      FutureWarning, stacklevel=2)
        return self

    def __repr__(self):
        if id(self) in _partial_reprs:
            return '...'
        _partial_reprs.add(id(self))
        try:
            cls = type(self)
            parts = [repr(self._func)]
            parts += [repr(value) for value in self._args]
            parts += [f'{key}={value!r}' for key, value in self._keywords.items()]
            return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'
        finally:
            _partial_reprs.discard(id(self))

    def __reduce__(self):
        return type(self), (self._func,), (self._func, self._args, self._keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple)
                or (keywords is not None and not isinstance(keywords, dict))
                or (namespace is not None and not isinstance(namespace, dict))):
            raise TypeError('invalid partial state')
        self._func = func
        self._args = tuple(args)
        self._keywords = {} if keywords is None else dict(keywords)
        self.__dict__ = {} if namespace is None else namespace

    __class_getitem__ = classmethod(GenericAlias)


# The partials whose repr is being computed, to stop at a cycle.
_partial_reprs = set()


### partialmethod ###

class partialmethod:
    """Method descriptor with partial application of the given arguments
    and keywords.

    Supports wrapping existing descriptors and handles non-descriptor
    callables as instance methods.
    """

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
            return
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts += [repr(value) for value in self.args]
        parts += [f'{key}={value!r}' for key, value in self.keywords.items()]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                # The descriptor made something new of it (a bound method, say):
                # what it made takes the arguments.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    previous = None
    while func is not previous:
        previous = func
        while isinstance(getattr(func, '__partialmethod__', None), partialmethod):
            func = func.__partialmethod__
        while isinstance(func, partialmethod):
            func = func.func
        func = _unwrap_partial(func)
    return func


### lru_cache ###

_CacheInfo = None


def _cache_info_type():
    # namedtuple() lives in collections, which is not needed until someone asks.
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _CacheInfo


def _make_cache_info(hits, misses, maxsize, currsize):
    return _cache_info_type()(hits, misses, maxsize, currsize)


_keyword_mark = (object(),)


def _make_key(args, kwds, typed, kwd_mark=_keyword_mark, fasttypes=frozenset((int, str))):
    """Make a cache key from optionally typed positional and keyword arguments.

    The key is a flat tuple, except that a single int or str argument is its
    own key: they hash fast and equal nothing of another type.
    """
    if kwds:
        key = args + kwd_mark
        for item in kwds.items():
            key += item
    else:
        key = args
    if typed:
        key += tuple([type(value) for value in args])
        if kwds:
            key += tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in fasttypes:
        return key[0]
    return key


_absent = object()


class _lru_cache_wrapper:
    """Create a cached callable that wraps another function.

    user_function:      the function being cached

    maxsize:  0         for no caching
              None      for unlimited cache size
              n         for a bounded cache

    typed:    False     cache f(3) and f(3.0) as identical calls
              True      cache f(3) and f(3.0) as distinct calls

    cache_info_type:    namedtuple class with the fields:
                            hits misses currsize maxsize
    """

    # The dict keeps its keys from the least to the most recently used: a hit
    # takes its entry out and puts it back at the end.

    def __init__(self, user_function, maxsize, typed, cache_info_type):
        if not callable(user_function):
            raise TypeError('the first argument must be callable')
        self._function = user_function
        self._maxsize = maxsize
        self._typed = typed
        self._info = cache_info_type
        self._cache = {}
        self._hits = 0
        self._misses = 0

    def __call__(self, /, *args, **kwds):
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        cache = self._cache
        result = cache.get(key, _absent)
        if result is not _absent:
            self._hits += 1
            if maxsize is not None:
                cache.pop(key, None)
                cache[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **kwds)
        if maxsize is not None and key not in cache and len(cache) >= maxsize:
            del cache[next(iter(cache))]
        cache[key] = result
        return result

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _MethodType(self, instance)

    def cache_info(self):
        """Report cache statistics"""
        return self._info(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._cache.clear()
        self._hits = self._misses = 0

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _Holder:
    def method(self):
        pass


_MethodType = type(_Holder().method)
del _Holder


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator.

    If *maxsize* is set to None, the LRU features are disabled and the cache
    can grow without bound.

    If *typed* is True, arguments of different types will be cached separately.
    For example, f(decimal.Decimal("3.0")) and f(3.0) will be treated as
    distinct calls with distinct results. Some types such as str and int may
    be cached separately even when typed is false.

    Arguments to the cached function must be hashable.

    View the cache statistics named tuple (hits, misses, maxsize, currsize)
    with f.cache_info().  Clear the cache and statistics with f.cache_clear().
    Access the underlying function with f.__wrapped__.

    See:  https://en.wikipedia.org/wiki/Cache_replacement_policies#Least_recently_used_(LRU)
    """
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        # @lru_cache without parentheses: the function came as maxsize.
        return _lru_cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _lru_cached(user_function, maxsize, typed)

    return decorating_function


def _lru_cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _make_cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return lru_cache(maxsize=None)(user_function)


### singledispatch ###

def _c3_merge(sequences):
    """Merge MROs in *sequences* to a single MRO using the C3 algorithm."""
    result = []
    sequences = [list(sequence) for sequence in sequences]
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]


def _c3_mro(cls, abcs=None):
    """Compute the method resolution order using extended C3 linearization.

    The ABCs in *abcs* are put in where the class begins to implement them: an
    ABC that the class implements and none of its bases does comes right after
    the explicit bases that are not abstract.
    """
    boundary = 0
    bases = cls.__bases__
    for i in range(len(bases) - 1, -1, -1):
        if hasattr(bases[i], '__abstractmethods__'):
            boundary = i + 1
            break
    abcs = list(abcs) if abcs else []
    explicit = list(bases[:boundary])
    other = list(bases[boundary:])
    here = []
    for base in abcs:
        if issubclass(cls, base) and not any(issubclass(b, base) for b in bases):
            here.append(base)
    for base in here:
        abcs.remove(base)
    return _c3_merge(
        [[cls]]
        + [_c3_mro(base, abcs) for base in explicit]
        + [_c3_mro(base, abcs) for base in here]
        + [_c3_mro(base, abcs) for base in other]
        + [explicit, here, other])


def _compose_mro(cls, types):
    """Calculate the method resolution order for a given class *cls*.

    Includes relevant abstract base classes (with their respective bases) from
    the *types* iterable.
    """
    mro = cls.__mro__
    bases = set(mro)

    def related(typ):
        return (typ not in bases and hasattr(typ, '__mro__') and not isinstance(typ, GenericAlias)
                and issubclass(cls, typ))

    types = [n for n in types if related(n)]

    # A type that another one already brings along as a strict base is redundant.
    def strict_base(typ):
        for other in types:
            if typ is not other and typ in other.__mro__:
                return True
        return False

    types = [n for n in types if not strict_base(n)]
    type_set = set(types)
    result = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in type_set])
        if not found:
            result.append(typ)
            continue
        # Favour subclasses with the biggest number of useful bases.
        found.sort(key=len, reverse=True)
        for sub in found:
            for subcls in sub:
                if subcls not in result:
                    result.append(subcls)
    return _c3_mro(cls, abcs=result)


def _find_impl(cls, registry):
    """Returns the best matching implementation from *registry* for type *cls*.

    Where there is no registered implementation for a specific type, its method
    resolution order is used to find a more generic implementation.
    """
    mro = _compose_mro(cls, registry.keys())
    match = None
    for t in mro:
        if match is not None:
            # Two unrelated ABCs that the class implements only virtually: no way to choose.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {t}')
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    """Single-dispatch generic function decorator.

    Transforms a function into a generic function, which can have different
    behaviours depending upon the type of its first argument. The decorated
    function acts as the default implementation, and additional
    implementations can be registered using the register() attribute of the
    generic function.
    """
    from types import MappingProxyType, UnionType
    registry = {}
    dispatch_cache = {}
    cache_token = None

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>

        Runs the dispatch algorithm to return the best available implementation
        for the given *cls* registered on *generic_func*.
        """
        nonlocal cache_token
        if cache_token is not None:
            from abc import get_cache_token
            token = get_cache_token()
            if cache_token != token:
                dispatch_cache.clear()
                cache_token = token
        impl = dispatch_cache.get(cls)
        if impl is None:
            impl = registry.get(cls)
            if impl is None:
                impl = _find_impl(cls, registry)
            dispatch_cache[cls] = impl
        return impl

    def union_members(cls):
        # The members of int | str and Union[int, str]; None for anything else.
        if isinstance(cls, UnionType):
            return cls.__args__
        kind = type(cls)
        if kind.__module__ == 'typing' and kind.__name__ == '_UnionGenericAlias':
            return cls.__args__
        return None

    def is_valid_dispatch_type(cls):
        if isinstance(cls, type) and not isinstance(cls, GenericAlias):
            return True
        members = union_members(cls)
        return members is not None and all([isinstance(arg, type) and not isinstance(arg, GenericAlias)
                                            for arg in members])

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func

        Registers a new implementation for the given *cls* on a *generic_func*.
        """
        nonlocal cache_token
        if is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                f'or plain `@register` on an annotated function.')
            func = cls
            # Only strings need typing to become types.
            if any(isinstance(value, str) for value in annotations.values()):
                from typing import get_type_hints
                annotations = get_type_hints(func)
            argname, cls = next(iter(annotations.items()))
            if cls is None:
                cls = type(None)
            if not is_valid_dispatch_type(cls):
                if union_members(cls) is not None:
                    raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        members = union_members(cls)
        if members is not None:
            for arg in members:
                registry[arg] = func
        else:
            registry[cls] = func
        if cache_token is None and any(hasattr(c, '__abstractmethods__') for c in (members or (cls,))):
            from abc import get_cache_token
            cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Single-dispatch generic method descriptor.

    Supports wrapping existing descriptors and handles non-descriptor
    callables as instance methods.
    """

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func

        Registers a new implementation for the given *cls* on a *generic_method*.
        """
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{name} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


### cached_property ###

_NOT_FOUND = object()


class cached_property:
    # A non-data descriptor: once the value stands in the instance's __dict__
    # under the same name, the descriptor is not asked any more.

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:  # not all objects have __dict__ (e.g. class defines slots)
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {name!r} property.') from None
        value = cache.get(name, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                cache[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f'does not support item assignment for caching {name!r} property.') from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


### native forms ###

try:
    from _functools import partial
except ImportError:
    pass
try:
    from _functools import reduce
except ImportError:
    pass
try:
    from _functools import cmp_to_key
except ImportError:
    pass
try:
    from _functools import _lru_cache_wrapper
except ImportError:
    pass


def __getattr__(name):
    # Names that CPython's module also shows, imported only when asked for.
    if name == 'namedtuple':
        from collections import namedtuple
        return namedtuple
    if name == 'get_cache_token':
        from abc import get_cache_token
        return get_cache_token
    if name == 'recursive_repr':
        from reprlib import recursive_repr
        return recursive_repr
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
