# What the loop's network methods (base_events, unix_events) have in common: addresses, binding, errors, and sending files.  Loaded with the first
# of them that is called.

import errno
import os
import socket
import stat

from . import constants
from . import protocols
from . import transports
from .log import logger


def numeric_address(host, port, family, type, proto, flow=0, scope=0):
    """What getaddrinfo() says of a host given by numbers and a port, or None where it has to be asked."""
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == '' or port == b'':
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            # The name of a service.
            return None
    if isinstance(host, bytes):
        host = host.decode('idna')
    if '%' in host:
        # A scope, by name.
        return None
    for each in (family,) if family != socket.AF_UNSPEC else (socket.AF_INET, socket.AF_INET6):
        try:
            socket.inet_pton(each, host)
        except OSError:
            continue
        if each == socket.AF_INET6:
            return each, type, proto, '', (host, port, flow, scope)
        return each, type, proto, '', (host, port)
    return None


def interleave_addrinfos(addrinfos, first_address_family_count=1):
    """Addresses of one family and the other by turns, after so many of the first one's."""
    families = {}
    for info in addrinfos:
        families.setdefault(info[0], []).append(info)
    columns = list(families.values())
    head = []
    if first_address_family_count > 1:
        head = columns[0][:first_address_family_count - 1]
        columns[0] = columns[0][first_address_family_count - 1:]
    mixed = []
    for row in range(max(map(len, columns))):
        mixed.extend(column[row] for column in columns if row < len(column))
    return head + mixed


def no_connection(failures, all_errors):
    """The exception of a create_connection() for which no address would do."""
    if all_errors:
        return ExceptionGroup('create_connection failed', failures)
    if len({str(exc) for exc in failures}) == 1:
        return failures[0]
    return OSError('Multiple exceptions: ' + ', '.join(map(str, failures)))


def bind_to_any(sock, family, infos, failures):
    """Bind to the first address of the family that will do."""
    for each, _, _, _, address in infos:
        if each != family:
            continue
        try:
            sock.bind(address)
            return
        except OSError as exc:
            failures.append(OSError(
                exc.errno, f'error while attempting to bind on address {address!r}: {str(exc).lower()}'))
    if failures:
        raise failures.pop()
    raise OSError(f'no matching local address with {family=} found')


def listening_sockets(infos, reuse_address, reuse_port, keep_alive, debug):
    """Sockets bound to all of the addresses; listening begins later."""
    sockets = []
    try:
        for family, type_, proto, _, address in infos:
            try:
                sock = socket.socket(family, type_, proto)
            except OSError:
                # A family that this machine does not have.
                if debug:
                    logger.warning('create_server() failed to create socket.socket(%r, %r, %r)', family, type_, proto,
                                   exc_info=True)
                continue
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port:
                set_reuseport(sock)
            if keep_alive:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
            if family == socket.AF_INET6:
                # The same port of IPv4 has a socket of its own.
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(address)
            except OSError as exc:
                message = f'error while attempting to bind on address {address!r}: {str(exc).lower()}'
                if exc.errno == errno.EADDRNOTAVAIL:
                    sockets.pop().close()
                    if debug:
                        logger.warning(message)
                    continue
                raise OSError(exc.errno, message) from None
        if not sockets:
            raise OSError(f'could not bind on any address out of {[info[4] for info in infos]!r}')
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


def set_reuseport(sock):
    if not hasattr(socket, 'SO_REUSEPORT'):
        raise ValueError('reuse_port not supported by socket module')
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    except OSError:
        raise ValueError('reuse_port not supported by socket module, '
                         'SO_REUSEPORT defined but not implemented.') from None


def remove_stale_socket(path):
    """Make way for a Unix socket: one that lies there is left over, or is replaced."""
    if path[0] in (0, '\x00'):
        return
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as exc:
        # Binding will say what is wrong.
        logger.error('Unable to check or remove stale UNIX socket %r: %r', path, exc)


async def copy_file(file, offset, count, send):
    """Send a file from `offset` on, `count` bytes or to its end; how much that was.  Its position is behind them then."""
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
