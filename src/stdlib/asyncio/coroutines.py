# What counts as a coroutine to asyncio: native coroutines, and objects of classes registered as Coroutine.

__all__ = ('iscoroutinefunction', 'iscoroutine')

# What counts as a coroutine.  The type of a coroutine object is found by making one: `types` and `collections.abc`
# are only imported when something unusual is asked about.

import sys

from _asyncio import _getenv


async def _sample():
    pass

_coroutine = _sample()
_CoroutineType = type(_coroutine)
_coroutine.close()
del _coroutine, _sample

# A mark that a decorator may leave in `_is_coroutine` of its wrapper.
_is_coroutine = object()

# Types already known to be coroutines, other than the builtin one.
_iscoroutine_typecache = set()


def _is_debug_mode():
    # Development mode, or PYTHONASYNCIODEBUG set to something.
    if sys.flags.dev_mode:
        return True
    if sys.flags.ignore_environment:
        return False
    # A program that changes os.environ has imported os; nobody else needs it for this.
    os = sys.modules.get('os')
    if os is None:
        return bool(_getenv('PYTHONASYNCIODEBUG'))
    try:
        return bool(os.environ.get('PYTHONASYNCIODEBUG'))
    except PermissionError:
        # A host that grants no environment has none of its variables set.
        return False


def iscoroutinefunction(func):
    """Return True if func is a decorated coroutine function."""
    code = getattr(func, '__code__', None)
    if code is not None and getattr(code, 'co_flags', 0) & 0x80:
        return True
    if getattr(func, '_is_coroutine', None) is _is_coroutine:
        return True
    if code is not None and 'inspect' not in sys.modules:
        # A plain function, and nobody can have marked it.
        return False
    import inspect
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    """Return True if obj is a coroutine object."""
    kind = type(obj)
    if kind is _CoroutineType or kind in _iscoroutine_typecache:
        return True
    from collections.abc import Coroutine
    if not isinstance(obj, Coroutine):
        return False
    # The cache is bounded: a program may make types without end.
    if len(_iscoroutine_typecache) < 100:
        _iscoroutine_typecache.add(kind)
    return True


def _format_coroutine(coro):
    """`name() running at FILE:LINE` and the like, for the repr of a task."""
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None)
    if name:
        name += '()'
    else:
        # Objects of extension types may have neither.
        name = f'<{type(coro).__name__} without __name__>()'

    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if code is None:
        running = getattr(coro, 'cr_running', None) or getattr(coro, 'gi_running', None)
        return f'{name} running' if running else name

    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    filename = code.co_filename or '<empty co_filename>'
    if frame is None:
        return f'{name} done, defined at {filename}:{code.co_firstlineno}'
    return f'{name} running at {filename}:{frame.f_lineno}'
