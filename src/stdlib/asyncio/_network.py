# The loop's network: what the methods of base_events, selector_events and unix_events do, which are only the signatures and the documentation.  Here,
# because what is not loaded costs nothing: most programs have no network.

import errno

import _socket
from _socket import (AF_INET, AF_INET6, AF_UNIX, AF_UNSPEC, IPPROTO_IPV6, IPPROTO_TCP, IPPROTO_UDP, IPV6_V6ONLY,
                     SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET, SO_ERROR, SO_KEEPALIVE, SO_REUSEADDR, SO_REUSEPORT)

from . import constants
from . import trsock
from ._selector_transports import _SelectorDatagramTransport, _SelectorSocketTransport
from ._server import Server
from ._sock_operations import sock_wait
from .log import logger
from .trsock import kind_of


def no_tls(what):
    raise NotImplementedError(f'{what}: TLS is not available yet')


def check_tls_timeouts(ssl, handshake, shutdown):
    if handshake is not None and not ssl:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if shutdown is not None and not ssl:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')


def numeric_address(host, port, family, type, proto, flow=0, scope=0):
    """What getaddrinfo() says of a host given by numbers and a port, or None where it has to be asked."""
    if proto not in (0, IPPROTO_TCP, IPPROTO_UDP) or host is None:
        return None
    if type == SOCK_STREAM:
        proto = IPPROTO_TCP
    elif type == SOCK_DGRAM:
        proto = IPPROTO_UDP
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
    for each in (family,) if family != AF_UNSPEC else (AF_INET, AF_INET6):
        try:
            _socket.inet_pton(each, host)
        except OSError:
            continue
        if each == AF_INET6:
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
    import socket
    family = socket.AddressFamily(family)
    raise OSError(f'no matching local address with {family=} found')


def listening_sockets(infos, reuse_address, reuse_port, keep_alive, debug):
    """Sockets bound to all of the addresses; listening begins later."""
    sockets = []
    try:
        for family, type_, proto, _, address in infos:
            try:
                sock = _socket.socket(family, type_, proto)
            except PermissionError:
                # The network is not granted.
                raise
            except OSError:
                # A family that this machine does not have.
                if debug:
                    logger.warning('create_server() failed to create socket.socket(%r, %r, %r)', family, type_, proto,
                                   exc_info=True)
                continue
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, True)
            if reuse_port:
                set_reuseport(sock)
            if keep_alive:
                sock.setsockopt(SOL_SOCKET, SO_KEEPALIVE, True)
            if family == AF_INET6:
                # The same port of IPv4 has a socket of its own.
                sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, True)
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
    if not hasattr(_socket, 'SO_REUSEPORT'):
        raise ValueError('reuse_port not supported by socket module')
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
    except OSError:
        raise ValueError('reuse_port not supported by socket module, '
                         'SO_REUSEPORT defined but not implemented.') from None


def remove_stale_socket(path):
    """Make way for a Unix socket: one that lies there is left over, or is replaced."""
    if path[0] in (0, '\x00'):
        return
    import os
    import stat
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as exc:
        # Binding will say what is wrong.
        logger.error('Unable to check or remove stale UNIX socket %r: %r', path, exc)


async def getaddrinfo(loop, host, port, family, type, proto, flags):
    import socket
    return await loop._in_thread(socket.getaddrinfo, (host, port, family, type, proto, flags))


async def getnameinfo(loop, sockaddr, flags):
    import socket
    return await loop._in_thread(socket.getnameinfo, (sockaddr, flags))


async def create_connection(loop, protocol_factory, host, port, ssl, family, proto, flags, sock, local_addr,
                            server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout, happy_eyeballs_delay,
                            interleave, all_errors):
    if server_hostname is not None and not ssl:
        raise ValueError('server_hostname is only meaningful with ssl')
    check_tls_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if ssl:
        no_tls('create_connection(ssl=...)')
    if happy_eyeballs_delay is not None and interleave is None:
        # The first attempt of each family comes early, or the delay would be of little use.
        interleave = 1

    given = sock is not None
    if host is not None or port is not None:
        if given:
            raise ValueError('host/port and sock can not be specified at the same time')
        hints = {'family': family, 'type': SOCK_STREAM, 'proto': proto, 'flags': flags}
        infos = await resolve_all(loop, (host, port), **hints)
        local = None if local_addr is None else await resolve_all(loop, local_addr, **hints)
        if interleave:
            infos = interleave_addrinfos(infos, interleave)

        # A list for each address, since an attempt may meet several errors.
        failures = []
        if happy_eyeballs_delay is None:
            for info in infos:
                try:
                    sock = await connect_sock(loop, failures, info, local)
                    break
                except OSError:
                    continue
        else:
            from . import staggered
            sock, _, _ = await staggered.staggered_race(
                [lambda info=info: connect_sock(loop, failures, info, local) for info in infos],
                happy_eyeballs_delay, loop=loop)
        if sock is None:
            raise no_connection([exc for each in failures for exc in each], all_errors)
    else:
        if sock is None:
            raise ValueError('host and port was not specified and no sock specified')
        if kind_of(sock)[1] != SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')

    transport, protocol = await create_connection_transport(loop, sock, protocol_factory, given)
    if loop._debug:
        logger.debug('%r connected to %s:%r: (%r, %r)', transport.get_extra_info('socket'), host, port, transport,
                     protocol)
    return transport, protocol


async def create_server(loop, protocol_factory, host, port, family, flags, sock, backlog, ssl, reuse_address,
                        reuse_port, keep_alive, ssl_handshake_timeout, ssl_shutdown_timeout, start_serving):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    check_tls_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if ssl is not None:
        no_tls('create_server(ssl=...)')
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError('host/port and sock can not be specified at the same time')
        if host == '':
            hosts = [None]
        elif isinstance(host, str) or not hasattr(type(host), '__iter__'):
            hosts = [host]
        else:
            hosts = host
        infos = {}
        for one in hosts:
            answer = await create_server_getaddrinfo(loop, one, port, family, flags)
            # No address twice, however many names it has.
            infos.update(dict.fromkeys(answer))
        sockets = listening_sockets(list(infos), True if reuse_address is None else reuse_address, reuse_port,
                                     keep_alive, loop._debug)
    else:
        if sock is None:
            raise ValueError('Neither host/port nor sock were specified')
        if kind_of(sock)[1] != SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        sockets = [sock]
    for sock in sockets:
        sock.setblocking(False)
    return await make_server(loop, sockets, protocol_factory, backlog, start_serving)


async def connect_accepted_socket(loop, protocol_factory, sock, ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if kind_of(sock)[1] != SOCK_STREAM:
        raise ValueError(f'A Stream Socket was expected, got {sock!r}')
    check_tls_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if ssl:
        no_tls('connect_accepted_socket(ssl=...)')
    transport, protocol = await create_connection_transport(loop, sock, protocol_factory)
    if loop._debug:
        logger.debug('%r handled: (%r, %r)', transport.get_extra_info('socket'), transport, protocol)
    return transport, protocol


async def start_tls(loop, transport, protocol, sslcontext, server_side, server_hostname, ssl_handshake_timeout,
                    ssl_shutdown_timeout):
    no_tls('loop.start_tls()')


async def ensure_resolved(loop, address, *, family=0, type=SOCK_STREAM, proto=0, flags=0):
    """getaddrinfo()'s answer for (host, port, ...); hosts given by numbers are not asked for."""
    host, port = address[:2]
    info = numeric_address(host, port, family, type, proto, *address[2:])
    if info is not None:
        return [info]
    return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)


async def resolve_all(loop, address, **hints):
    infos = await ensure_resolved(loop, address, **hints)
    if not infos:
        raise OSError('getaddrinfo() returned empty list')
    return infos


async def connect_sock(loop, exceptions, addr_info, local_addr_infos=None):
    """Create, bind and connect one socket."""
    mine = []
    exceptions.append(mine)
    family, type_, proto, _, address = addr_info
    sock = None
    try:
        try:
            sock = _socket.socket(family=family, type=type_, proto=proto)
            sock.setblocking(False)
            if local_addr_infos is not None:
                bind_to_any(sock, family, local_addr_infos, mine)
            await loop.sock_connect(sock, address)
            return sock
        except OSError as exc:
            mine.append(exc)
            raise
    except BaseException:
        if sock is not None:
            sock.close()
        raise


def make_protocol(protocol_factory, sock, given):
    # Where that fails, nobody else could close a socket that was not given by the caller.
    try:
        return protocol_factory()
    except BaseException:
        if not given:
            sock.close()
        raise


async def create_connection_transport(loop, sock, protocol_factory, given=True):
    sock.setblocking(False)
    protocol = make_protocol(protocol_factory, sock, given)
    waiter = loop.create_future()
    transport = loop._make_socket_transport(sock, protocol, waiter)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol


async def make_server(loop, sockets, protocol_factory, backlog, start_serving):
    server = Server(loop, sockets, protocol_factory, None, backlog, None, None)
    if start_serving:
        await server.start_serving()
    if loop._debug:
        logger.info('%r is serving', server)
    return server


async def create_server_getaddrinfo(loop, host, port, family, flags):
    infos = await ensure_resolved(loop, (host, port), family=family, type=SOCK_STREAM, flags=flags)
    if not infos:
        raise OSError(f'getaddrinfo({host!r}) returned empty list')
    return infos


async def create_unix_connection(loop, protocol_factory, path, ssl, sock, server_hostname, ssl_handshake_timeout,
                                 ssl_shutdown_timeout):
    assert server_hostname is None or isinstance(server_hostname, str)
    if ssl:
        if server_hostname is None:
            raise ValueError('you have to pass server_hostname when using ssl')
        no_tls('create_unix_connection(ssl=...)')
    if server_hostname is not None:
        raise ValueError('server_hostname is only meaningful with ssl')
    check_tls_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    import os
    given = sock is not None
    if path is not None:
        if given:
            raise ValueError('path and sock can not be specified at the same time')
        path = os.fspath(path)
        sock = _socket.socket(AF_UNIX, SOCK_STREAM, 0)
        try:
            sock.setblocking(False)
            await loop.sock_connect(sock, path)
        except BaseException:
            sock.close()
            raise
    else:
        if sock is None:
            raise ValueError('no path and sock were specified')
        check_unix_socket(sock)
    return await create_connection_transport(loop, sock, protocol_factory, given)


async def create_unix_server(loop, protocol_factory, path, sock, backlog, ssl, ssl_handshake_timeout,
                             ssl_shutdown_timeout, start_serving, cleanup_socket):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    check_tls_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if ssl is not None:
        no_tls('create_unix_server(ssl=...)')
    import os
    if path is not None:
        if sock is not None:
            raise ValueError('path and sock can not be specified at the same time')
        path = os.fspath(path)
        sock = _socket.socket(AF_UNIX, SOCK_STREAM)
        try:
            remove_stale_socket(path)
            sock.bind(path)
        except BaseException as exc:
            sock.close()
            if isinstance(exc, OSError) and exc.errno == errno.EADDRINUSE:
                raise OSError(errno.EADDRINUSE, f'Address {path!r} is already in use') from None
            raise
    else:
        if sock is None:
            raise ValueError('path was not specified, and no sock specified')
        check_unix_socket(sock)
        path = sock.getsockname()
    if cleanup_socket and path and path[0] not in (0, '\x00'):
        try:
            loop._unix_server_sockets[sock] = os.stat(path).st_ino
        except FileNotFoundError:
            pass
    sock.setblocking(False)
    return await make_server(loop, [sock], protocol_factory, backlog, start_serving)


async def sock_connect(loop, sock, address):
    if loop._debug and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')
    family, type, proto = kind_of(sock)
    if family in (AF_INET, AF_INET6):
        resolved = await ensure_resolved(loop, address, family=family, type=type, proto=proto)
        address = resolved[0][4]
    try:
        sock.connect(address)
        return
    except (BlockingIOError, InterruptedError):
        pass

    def finished():
        error = sock.getsockopt(SOL_SOCKET, SO_ERROR)
        if error != 0:
            raise OSError(error, f'Connect call failed {address}')

    await sock_wait(loop, sock, True, finished)


def make_socket_transport(loop, sock, protocol, waiter, extra, server):
    loop._ensure_fd_no_transport(sock)
    return _SelectorSocketTransport(loop, sock, protocol, waiter, extra, server)


def make_datagram_transport(loop, sock, protocol, address, waiter, extra):
    loop._ensure_fd_no_transport(sock)
    return _SelectorDatagramTransport(loop, sock, protocol, address, waiter, extra)


def accept(sock):
    # Sockets that the loop has made are of the native class: module socket is large, and nobody sees them.
    if type(sock) is not _socket.socket:
        return sock.accept()
    fd, address = sock._accept()
    return _socket.socket(sock.family, sock.type, sock.proto, fileno=fd), address


def accept_connection(loop, protocol_factory, sock, sslcontext, server, backlog, ssl_handshake_timeout,
                      ssl_shutdown_timeout):
    # Several connections may be waiting; no more than the backlog are taken before others have their turn.
    for _ in range(backlog + 1):
        try:
            conn, address = accept(sock)
            conn.setblocking(False)
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return
        except OSError as exc:
            if exc.errno not in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                raise
            # Out of descriptors or memory: to be told at once again would not help.
            loop.call_exception_handler({
                'message': 'socket.accept() out of system resource',
                'exception': exc,
                'socket': trsock.TransportSocket(sock),
            })
            loop._remove_reader(sock.fileno())
            loop.call_later(constants.ACCEPT_RETRY_DELAY, serve_again, loop, server, protocol_factory, sock,
                            sslcontext, server, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
            return
        if loop._debug:
            logger.debug('%r got a new connection from %r: %r', server, address, conn)
        loop.create_task(accept_connection2(loop, protocol_factory, conn, {'peername': address}, sslcontext, server,
                                                  ssl_handshake_timeout, ssl_shutdown_timeout))


async def accept_connection2(loop, protocol_factory, conn, extra, sslcontext=None, server=None,
                              ssl_handshake_timeout=constants.SSL_HANDSHAKE_TIMEOUT,
                              ssl_shutdown_timeout=constants.SSL_SHUTDOWN_TIMEOUT):
    protocol = None
    transport = None
    try:
        protocol = protocol_factory()
        waiter = loop.create_future()
        transport = loop._make_socket_transport(conn, protocol, waiter=waiter, extra=extra, server=server)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
    except BaseException as exc:
        if transport is None:
            conn.close()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            raise
        if loop._debug:
            context = {'message': 'Error on transport creation for incoming connection', 'exception': exc}
            if protocol is not None:
                context['protocol'] = protocol
            if transport is not None:
                context['transport'] = transport
            loop.call_exception_handler(context)


def serve_again(loop, server, *args):
    # Unless it was closed meanwhile.
    if server is None or server.is_serving():
        loop._start_serving(*args)


def check_unix_socket(sock):
    if kind_of(sock)[:2] != (AF_UNIX, SOCK_STREAM):
        raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
