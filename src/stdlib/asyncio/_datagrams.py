# loop.create_datagram_endpoint().

import _socket

from ._network import make_protocol, remove_stale_socket, resolve_all, set_reuseport
from .log import logger
from .trsock import kind_of


async def create_datagram_endpoint(loop, protocol_factory, local_addr, remote_addr, family, proto, flags,
                                   reuse_port, allow_broadcast, sock):
    remote = None
    given = sock is not None
    if given:
        if kind_of(sock)[1] == _socket.SOCK_STREAM:
            raise ValueError(f'A datagram socket was expected, got {sock!r}')
        given = {'local_addr': local_addr, 'remote_addr': remote_addr, 'family': family, 'proto': proto,
                 'flags': flags, 'reuse_port': reuse_port, 'allow_broadcast': allow_broadcast}
        problems = ', '.join(f'{name}={value}' for name, value in given.items() if value)
        if problems:
            raise ValueError(
                f'socket modifier keyword arguments can not be used when sock is specified. ({problems})')
        sock.setblocking(False)
    else:
        failures = []
        addresses = await datagram_addresses(loop, local_addr, remote_addr, family, proto, flags)
        for (family, proto), local, remote in addresses:
            try:
                sock = await datagram_socket(loop, family, proto, local, remote, reuse_port, allow_broadcast)
                break
            except OSError as exc:
                failures.append(exc)
        else:
            raise failures[0]

    protocol = make_protocol(protocol_factory, sock, given)
    waiter = loop.create_future()
    transport = loop._make_datagram_transport(sock, protocol, remote, waiter)
    if loop._debug:
        if local_addr:
            logger.info('Datagram endpoint local_addr=%r remote_addr=%r created: (%r, %r)', local_addr, remote_addr,
                        transport, protocol)
        else:
            logger.debug('Datagram endpoint remote_addr=%r created: (%r, %r)', remote_addr, transport, protocol)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol


async def datagram_addresses(loop, local_addr, remote_addr, family, proto, flags):
    """[((family, proto), local address, remote address)], None for an address that was not given."""
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError('unexpected address family')
        return [((family, proto), None, None)]
    if hasattr(_socket, 'AF_UNIX') and family == _socket.AF_UNIX:
        for address in (local_addr, remote_addr):
            if address is not None and not isinstance(address, str):
                raise TypeError('string is expected')
        if local_addr:
            remove_stale_socket(local_addr)
        return [((family, proto), local_addr, remote_addr)]
    found = {}
    for at, address in enumerate((local_addr, remote_addr)):
        if address is None:
            continue
        if not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError('2-tuple is expected')
        infos = await resolve_all(loop, address, family=family, type=_socket.SOCK_DGRAM, proto=proto, flags=flags)
        for fam, _, pro, _, resolved in infos:
            found.setdefault((fam, pro), [None, None])[at] = resolved
    pairs = [(key, local, remote) for key, (local, remote) in found.items()
             if not (local_addr and local is None or remote_addr and remote is None)]
    if not pairs:
        raise ValueError('can not get address information')
    return pairs


async def datagram_socket(loop, family, proto, local, remote, reuse_port, allow_broadcast):
    sock = _socket.socket(family=family, type=_socket.SOCK_DGRAM, proto=proto)
    try:
        if reuse_port:
            set_reuseport(sock)
        if allow_broadcast:
            sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_BROADCAST, 1)
        sock.setblocking(False)
        if local:
            sock.bind(local)
        if remote and not allow_broadcast:
            await loop.sock_connect(sock, remote)
    except BaseException:
        sock.close()
        raise
    return sock
