"""The event loop that programs get, and its policy."""

# CPython names its loop after what it waits with.  Ours waits with whatever the host has, and keeps the Unix names
# because programs print them (`<_UnixSelectorEventLoop running=True closed=False debug=False>`) and import them.
# What CPython has besides, watchers of child processes, belongs to subprocesses and is refused clearly until then.

__all__ = ('SelectorEventLoop',
           'AbstractChildWatcher', 'SafeChildWatcher',
           'FastChildWatcher', 'PidfdChildWatcher',
           'MultiLoopChildWatcher', 'ThreadedChildWatcher',
           'DefaultEventLoopPolicy',
           'EventLoop')

from . import base_events
from . import events


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    """The loop over the host's own waiting."""

    def _write_to_self(self):
        # Wakes a loop that is parked on the host; the core does nothing when it is not.
        self._wake()

    def _process_events(self, event_list):
        for handle in event_list:
            self._add_callback(handle)

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self.is_closed():
            return
        super().close()


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    """Event loop of the main thread."""

    def __init__(self, selector=None):
        if selector is not None:
            raise NotImplementedError('a selector cannot be chosen: the loop waits in the host')
        super().__init__()
        self._signal_handlers = {}


class AbstractChildWatcher:
    """Abstract base class for monitoring child processes."""

    def __init_subclass__(cls):
        if cls.__module__ != __name__:
            import warnings
            warnings._deprecated('AbstractChildWatcher',
                                 '{name!r} is deprecated as of Python 3.12 and will be removed in Python {remove}.',
                                 remove=(3, 14))

    def add_child_handler(self, pid, callback, *args):
        """Register a new child handler."""
        raise NotImplementedError

    def remove_child_handler(self, pid):
        """Removes the handler for process 'pid'."""
        raise NotImplementedError

    def attach_loop(self, loop):
        """Attach the watcher to an event loop."""
        raise NotImplementedError

    def close(self):
        """Close the watcher."""
        raise NotImplementedError

    def is_active(self):
        """Return ``True`` if the watcher is active and is used by the event loop."""
        raise NotImplementedError

    def __enter__(self):
        raise NotImplementedError

    def __exit__(self, a, b, c):
        raise NotImplementedError


class _ChildWatcher(AbstractChildWatcher):
    def __init__(self):
        raise NotImplementedError(f'{type(self).__name__} is not available: there are no subprocesses yet')


class PidfdChildWatcher(_ChildWatcher):
    """Child watcher that waits for processes by file descriptor."""


class SafeChildWatcher(_ChildWatcher):
    """Child watcher that asks for each of its processes."""


class FastChildWatcher(_ChildWatcher):
    """Child watcher that asks for any process."""


class MultiLoopChildWatcher(_ChildWatcher):
    """Child watcher that does not need a running loop in the main thread."""


class ThreadedChildWatcher(_ChildWatcher):
    """Child watcher with a thread for each process."""


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """The default policy: one loop for a thread."""

    _loop_factory = _UnixSelectorEventLoop

    def get_child_watcher(self):
        """Get the watcher for child processes."""
        _warn_child_watcher('get_child_watcher')
        raise NotImplementedError('there is no child watcher: there are no subprocesses yet')

    def set_child_watcher(self, watcher):
        """Set the watcher for child processes."""
        assert watcher is None or isinstance(watcher, AbstractChildWatcher)
        _warn_child_watcher('set_child_watcher')


def _warn_child_watcher(name):
    import warnings
    warnings.warn(f'{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.',
                  DeprecationWarning, stacklevel=3)


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
EventLoop = SelectorEventLoop
