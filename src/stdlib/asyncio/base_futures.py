# What futures are to the rest of the package (isfuture) and how they show themselves: the native Future asks here for its repr.

__all__ = ()

# What futures are, and how they show themselves.  The native Future and Task call _future_repr and _task_repr for
# their __repr__: texts are rarely hot and easier to read here.

from _asyncio import Future as _Future

from . import format_helpers

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


def isfuture(obj):
    """Check for a Future.

    This returns True when obj is a Future instance or is advertising
    itself as duck-type compatible by setting _asyncio_future_blocking.
    See comment in Future for more details.
    """
    if isinstance(obj, _Future):
        return True
    # The class is asked, so that an object whose __getattr__ answers everything is not taken for a future.
    return (hasattr(obj.__class__, '_asyncio_future_blocking')
            and obj._asyncio_future_blocking is not None)


def _short_repr(value):
    # reprlib's shortening only matters for long texts and containers.
    if value is None or type(value) in (int, bool, float):
        text = repr(value)
        if len(text) < 30:
            return text
    import reprlib
    return reprlib.repr(value)


def _format_callbacks(cb):
    """`cb=[...]` with the first, the number between, and the last callback."""
    shown = [format_helpers._format_callback_source(fn, ()) for fn, *_ in (cb if len(cb) <= 2 else (cb[0], cb[-1]))]
    if len(cb) > 2:
        shown.insert(1, f'<{len(cb) - 2} more>')
    return f"cb=[{', '.join(shown)}]"


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f'exception={future._exception!r}')
        else:
            info.append(f'result={_short_repr(future._result)}')
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return info


# Futures whose text is being made: a result may contain the future itself.
_showing = set()


def _future_repr(future):
    if id(future) in _showing:
        return '...'
    _showing.add(id(future))
    try:
        return f"<{future.__class__.__name__} {' '.join(_future_repr_info(future))}>"
    finally:
        _showing.discard(id(future))
