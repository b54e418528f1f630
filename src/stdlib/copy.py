"""Generic (shallow and deep) copying operations.

Interface summary:

        import copy

        x = copy.copy(y)                # make a shallow copy of y
        x = copy.deepcopy(y)            # make a deep copy of y
        x = copy.replace(y, a=1, b=2)   # new object with fields replaced, as defined by `__replace__`

For module specific errors, copy.Error is raised.

The difference between shallow and deep copying is only relevant for
compound objects (objects that contain other objects, like lists or
class instances).

- A shallow copy constructs a new compound object and then (to the
  extent possible) inserts *the same objects* into it that the
  original contains.

- A deep copy constructs a new compound object and then, recursively,
  inserts *copies* into it of the objects found in the original.

Deep copies keep a table of what was copied already (the memo), so that recursive structures and shared parts
come out with the same shape, and let classes override the operation: __copy__(), __deepcopy__(memo), and
pickle's __reduce_ex__() and __setstate__().
"""

from _weakref import ref as _ref
from copyreg import dispatch_table


class Error(Exception):
    pass


error = Error  # backward compatibility

__all__ = ["Error", "copy", "deepcopy", "replace"]

# Types without a name in builtins; `types` has them too, but costs an import
_FunctionType = type(lambda: None)
_CodeType = type((lambda: None).__code__)
_MethodType = type((lambda self: None).__get__(0))

# What copies as itself
_atomic = (
    type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
    type(len), type(Ellipsis), type(NotImplemented), _FunctionType, _CodeType, _ref,
)


def _copy_immutable(x):
    return x


_copy_dispatch = {t: _copy_immutable for t in _atomic}
_copy_dispatch[list] = list.copy
_copy_dispatch[dict] = dict.copy
_copy_dispatch[set] = set.copy
_copy_dispatch[bytearray] = bytearray.copy


def _reductor(x, cls):
    """x.__reduce_ex__(4), or the older ways to the same."""
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor:
        return reductor()
    return None


def copy(x):
    """Shallow copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    copier = _copy_dispatch.get(cls)
    if copier:
        return copier(x)
    if issubclass(cls, type):
        # a class with a metaclass
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reductor = dispatch_table.get(cls)
    rv = reductor(x) if reductor is not None else _reductor(x, cls)
    if rv is None:
        raise Error(f"un(shallow)copyable object of type {cls}")
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    if cls in _deep_atomic:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y

    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            reductor = dispatch_table.get(cls)
            rv = reductor(x) if reductor else _reductor(x, cls)
            if rv is None:
                raise Error(f"un(deep)copyable object of type {cls}")
            y = x if isinstance(rv, str) else _reconstruct(x, memo, *rv)

    # What is its own copy need not be remembered
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


_deep_atomic = frozenset(
    [t for t in _atomic if t not in (tuple, frozenset, slice)])


def _deepcopy_atomic(x, memo):
    return x


_deepcopy_dispatch = d = {t: _deepcopy_atomic for t in _deep_atomic}


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    y = []
    # before its elements, which may contain it
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))
    return y


d[list] = _deepcopy_list


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    y = [deepcopy(a, memo) for a in x]
    # a recursive tuple was finished meanwhile
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for before, after in zip(x, y):
        if before is not after:
            return tuple(y)
    return x


d[tuple] = _deepcopy_tuple


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


d[dict] = _deepcopy_dict


def _deepcopy_method(x, memo):  # Copy instance methods
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


d[_MethodType] = _deepcopy_method

del d


def _keep_alive(x, memo):
    """Keeps a reference to the object x in the memo.

    The memo is keyed by id(), so a temporary object that was copied must not go away before the whole copy
    is done: its id could be used again.
    """
    try:
        memo[id(memo)].append(x)
    except KeyError:
        # first of them
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Make the object that a __reduce_ex__ value describes; with a memo, of copied parts."""
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args)
    if deep:
        memo[id(x)] = y

    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slotstate = state
            else:
                slotstate = None
            if state is not None:
                y.__dict__.update(state)
            if slotstate is not None:
                for key, value in slotstate.items():
                    setattr(y, key, value)

    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for immutable objects, like named tuples or
    frozen dataclasses.
    """
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
