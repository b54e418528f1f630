# Streams need sockets, which are not there yet.  The names are, so that annotations, isinstance tests and imports of
# programs work; to use one says what is missing.

__all__ = (
    'StreamReader', 'StreamWriter', 'StreamReaderProtocol',
    'open_connection', 'start_server',
    'open_unix_connection', 'start_unix_server')

from . import protocols

_DEFAULT_LIMIT = 2 ** 16


def _missing(name):
    return NotImplementedError(f'asyncio.{name} is not available: streams are not implemented yet')


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """A wrapper for create_connection() returning a (reader, writer) pair."""
    raise _missing('open_connection()')


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Start a socket server, call back for each client connected."""
    raise _missing('start_server()')


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Similar to `open_connection` but works with UNIX Domain Sockets."""
    raise _missing('open_unix_connection()')


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Similar to `start_server` but works with UNIX Domain Sockets."""
    raise _missing('start_unix_server()')


class StreamReader:
    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        raise _missing('StreamReader')


class StreamWriter:
    """Wraps a Transport."""

    def __init__(self, transport, protocol, reader, loop):
        raise _missing('StreamWriter')


class StreamReaderProtocol(protocols.Protocol):
    """Helper class to adapt between Protocol and StreamReader."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        raise _missing('StreamReaderProtocol')
