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
from .base_events import _missing


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

    # What needs sockets: a clear refusal, for there is no way to wait for them yet.

    def add_reader(self, fd, callback, *args):
        """Add a reader callback."""
        raise _missing('loop.add_reader()', 'waiting for file descriptors is')

    def remove_reader(self, fd):
        """Remove a reader callback."""
        raise _missing('loop.remove_reader()', 'waiting for file descriptors is')

    def add_writer(self, fd, callback, *args):
        """Add a writer callback."""
        raise _missing('loop.add_writer()', 'waiting for file descriptors is')

    def remove_writer(self, fd):
        """Remove a writer callback."""
        raise _missing('loop.remove_writer()', 'waiting for file descriptors is')

    async def sock_recv(self, sock, n):
        """Receive data from the socket."""
        raise _missing('loop.sock_recv()', 'sockets are')

    async def sock_recv_into(self, sock, buf):
        """Receive data from the socket into a buffer."""
        raise _missing('loop.sock_recv_into()', 'sockets are')

    async def sock_recvfrom(self, sock, bufsize):
        """Receive a datagram from a datagram socket."""
        raise _missing('loop.sock_recvfrom()', 'sockets are')

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """Receive a datagram from a datagram socket into a buffer."""
        raise _missing('loop.sock_recvfrom_into()', 'sockets are')

    async def sock_sendall(self, sock, data):
        """Send data to the socket."""
        raise _missing('loop.sock_sendall()', 'sockets are')

    async def sock_sendto(self, sock, data, address):
        """Send a datagram to the address."""
        raise _missing('loop.sock_sendto()', 'sockets are')

    async def sock_connect(self, sock, address):
        """Connect to a remote socket at address."""
        raise _missing('loop.sock_connect()', 'sockets are')

    async def sock_accept(self, sock):
        """Accept a connection."""
        raise _missing('loop.sock_accept()', 'sockets are')


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    """Event loop of the main thread."""

    def __init__(self, selector=None):
        if selector is not None:
            raise NotImplementedError('a selector cannot be chosen: the loop waits in the host')
        super().__init__()
        self._signal_handlers = {}

    async def create_unix_connection(
            self, protocol_factory, path=None, *,
            ssl=None, sock=None,
            server_hostname=None,
            ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None):
        raise _missing('loop.create_unix_connection()', 'sockets are')

    async def create_unix_server(
            self, protocol_factory, path=None, *,
            sock=None, backlog=100, ssl=None,
            ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None,
            start_serving=True, cleanup_socket=True):
        raise _missing('loop.create_unix_server()', 'sockets are')

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
