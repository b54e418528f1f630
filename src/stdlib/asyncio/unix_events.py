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
from . import selector_events
from .base_events import _missing, _part


class _UnixSelectorEventLoop(selector_events.BaseSelectorEventLoop):
    """Unix event loop.

    Adds signal handling and UNIX Domain Socket support to SelectorEventLoop.
    """

    def __init__(self, selector=None):
        super().__init__(selector)
        self._signal_handlers = {}
        # Sockets of servers whose files are removed, with the files' inodes.
        self._unix_server_sockets = {}

    async def create_unix_connection(
            self, protocol_factory, path=None, *,
            ssl=None, sock=None,
            server_hostname=None,
            ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None):
        return await _part('_network').create_unix_connection(
            self, protocol_factory, path, ssl, sock, server_hostname, ssl_handshake_timeout,
            ssl_shutdown_timeout)

    async def create_unix_server(
            self, protocol_factory, path=None, *,
            sock=None, backlog=100, ssl=None,
            ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None,
            start_serving=True, cleanup_socket=True):
        """A coroutine which creates a UNIX Domain Socket server.

        The return value is a Server object, which can be used to stop
        the service.

        path is a str, representing a file system path to bind the
        server socket to.

        sock can optionally be specified in order to use a preexisting
        socket object.

        backlog is the maximum number of queued connections passed to
        listen() (defaults to 100).

        start_serving set to True (default) causes the created server
        to start accepting connections immediately.  When set to False,
        the user should await Server.start_serving() or Server.serve_forever()
        to make the server to start accepting connections.
        """
        return await _part('_network').create_unix_server(
            self, protocol_factory, path, sock, backlog, ssl, ssl_handshake_timeout,
            ssl_shutdown_timeout, start_serving, cleanup_socket)

    def _stop_serving(self, sock):
        inode = self._unix_server_sockets.pop(sock, None)
        path = None if inode is None else sock.getsockname()
        super()._stop_serving(sock)
        if path is None:
            return
        import os
        try:
            # Another server may have taken the place.
            if os.stat(path).st_ino == inode:
                os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as exc:
            base_events.logger.error('Unable to clean up listening UNIX socket %r: %r', path, exc)

    def add_signal_handler(self, sig, callback, *args):
        """Add a handler for a signal.  UNIX only."""
        raise _missing('loop.add_signal_handler()', 'signal handlers are')

    def remove_signal_handler(self, sig):
        """Remove a handler for a signal.  UNIX only."""
        raise _missing('loop.remove_signal_handler()', 'signal handlers are')


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
