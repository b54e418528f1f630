# Sending files over sockets and transports.  The system call is not at hand: blocks are read and sent.

import _socket

from . import constants
from . import exceptions
from . import protocols
from . import transports
from .trsock import kind_of


async def sock_sendfile(loop, sock, file, offset, count, fallback):
    if loop._debug and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')
    check_sendfile_params(loop, sock, file, offset, count)
    try:
        return await sock_sendfile_native(loop, sock, file, offset, count)
    except exceptions.SendfileNotAvailableError:
        if not fallback:
            raise
    return await sock_sendfile_fallback(loop, sock, file, offset, count)


async def sock_sendfile_native(loop, sock, file, offset, count):
    # The system call is not at hand, but where it would do its work so can reading and sending.
    import os
    import stat
    try:
        mode = os.fstat(file.fileno()).st_mode
    except (AttributeError, OSError):
        # io.UnsupportedOperation is an OSError.
        raise exceptions.SendfileNotAvailableError('not a regular file')
    if not stat.S_ISREG(mode):
        raise exceptions.SendfileNotAvailableError('not a regular file')
    return await sock_sendfile_fallback(loop, sock, file, offset, count)


async def sock_sendfile_fallback(loop, sock, file, offset, count):

    async def send(block):
        await loop.sock_sendall(sock, block)

    return await copy_file(file, offset, count, send)


def check_sendfile_params(loop, sock, file, offset, count):
    if 'b' not in getattr(file, 'mode', 'b'):
        raise ValueError('file should be opened in binary mode')
    if kind_of(sock)[1] != _socket.SOCK_STREAM:
        raise ValueError('only SOCK_STREAM type sockets are supported')
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f'count must be a positive integer (got {count!r})')
        if count <= 0:
            raise ValueError(f'count must be a positive integer (got {count!r})')
    if not isinstance(offset, int):
        raise TypeError(f'offset must be a non-negative integer (got {offset!r})')
    if offset < 0:
        raise ValueError(f'offset must be a non-negative integer (got {offset!r})')


async def sendfile(loop, transport, file, offset, count, fallback):
    if transport.is_closing():
        raise RuntimeError('Transport is closing')
    modes = constants._SendfileMode
    mode = getattr(transport, '_sendfile_compatible', modes.UNSUPPORTED)
    if mode is modes.UNSUPPORTED:
        raise RuntimeError(f'sendfile is not supported for transport {transport!r}')
    if mode is modes.TRY_NATIVE:
        try:
            return await sendfile_native(loop, transport, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not fallback:
                raise
    if not fallback:
        raise RuntimeError('fallback is disabled and native sendfile is not supported for transport '
                           f'{transport!r}')
    return await sendfile_fallback(loop, transport, file, offset, count)


async def sendfile_native(loop, transp, file, offset, count):
    # The transport's reader and writer stand aside: the file goes to the socket behind what was written before.
    reading = transp.is_reading()
    transp.pause_reading()
    await transp._make_empty_waiter()
    loop._transports.pop(transp._sock_fd, None)
    try:
        return await loop.sock_sendfile(transp._sock, file, offset, count, fallback=False)
    finally:
        transp._reset_empty_waiter()
        loop._transports[transp._sock_fd] = transp
        if reading:
            transp.resume_reading()


async def sendfile_fallback(loop, transp, file, offset, count):
    stand_in = _SendfileFallbackProtocol(transp)

    async def send(block):
        await stand_in.drain()
        transp.write(block)

    try:
        return await copy_file(file, offset, count, send)
    finally:
        await stand_in.restore()


async def copy_file(file, offset, count, send):
    """Send `count` bytes of a file from `offset` on, or all to its end; how much that was.  Its position is behind it."""
    if hasattr(file, 'seek'):
        file.seek(offset)
    sent = 0
    try:
        while count is None or sent < count:
            size = constants.SENDFILE_FALLBACK_READBUFFER_SIZE
            block = file.read(size if count is None else min(count - sent, size))
            if not block:
                break
            await send(block)
            sent += len(block)
        return sent
    finally:
        if sent > 0 and hasattr(file, 'seek'):
            file.seek(offset + sent)


class _SendfileFallbackProtocol(protocols.Protocol):
    """Stands in for a transport's protocol while a file is sent, so that writing can wait."""

    __module__ = 'asyncio.base_events'

    def __init__(self, transp):
        if not isinstance(transp, transports._FlowControlMixin):
            raise TypeError('transport should be _FlowControlMixin instance')
        self._transport = transp
        self._proto = transp.get_protocol()
        self._reading = transp.is_reading()
        self._told_to_pause = transp._protocol_paused
        transp.pause_reading()
        transp.set_protocol(self)
        self._may_write = transp._loop.create_future() if self._told_to_pause else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError('Connection closed by peer')
        if self._may_write is not None:
            await self._may_write

    def connection_made(self, transport):
        raise RuntimeError('Invalid state: connection should have been established already.')

    def connection_lost(self, exc):
        if self._may_write is not None:
            self._may_write.set_exception(ConnectionError('Connection is closed by peer') if exc is None else exc)
        self._proto.connection_lost(exc)

    def pause_writing(self):
        if self._may_write is None:
            self._may_write = self._transport._loop.create_future()

    def resume_writing(self):
        if self._may_write is not None:
            self._may_write.set_result(False)
            self._may_write = None

    def data_received(self, data):
        raise RuntimeError('Invalid state: reading should be paused')

    def eof_received(self):
        raise RuntimeError('Invalid state: reading should be paused')

    async def restore(self):
        self._transport.set_protocol(self._proto)
        if self._reading:
            self._transport.resume_reading()
        if self._may_write is not None:
            # Nothing will set it: the transport speaks to its own protocol again.
            self._may_write.cancel()
        if self._told_to_pause:
            self._proto.resume_writing()
