# What get_extra_info('socket') and Server.sockets give: a look at a socket, and options, without what would pull it out from under its transport.

import _socket


def kind_of(sock):
    """Family, type and protocol as plain numbers: members of enumerations take long to make, and cost nothing where they are not asked for."""
    if isinstance(sock, _socket.socket):
        return _family(sock), _type(sock), sock.proto
    return sock.family, sock.type, sock.proto


_family = _socket.socket.family.__get__
_type = _socket.socket.type.__get__


def _as_member(value, enumeration):
    # Sockets that the loop has made itself know plain numbers.
    if type(value) is not int:
        return value
    import socket
    return getattr(socket, enumeration)(value)


class TransportSocket:

    """A socket-like wrapper for exposing real transport sockets.

    These objects can be safely returned by APIs like
    `transport.get_extra_info('socket')`.  All potentially disruptive
    operations (like "socket.close()") are banned.
    """

    __slots__ = ('_sock',)

    def __init__(self, sock: 'socket.socket'):
        self._sock = sock

    @property
    def family(self):
        return _as_member(self._sock.family, 'AddressFamily')

    @property
    def type(self):
        return _as_member(self._sock.type, 'SocketKind')

    @property
    def proto(self):
        return self._sock.proto

    def __repr__(self):
        sock = self._sock
        parts = [f'fd={self.fileno()}', f'family={sock.family!s}', f'type={sock.type!s}', f'proto={sock.proto}']
        if self.fileno() != -1:
            for label, ask in (('laddr', self.getsockname), ('raddr', self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    parts.append(f'{label}={address}')
        return '<asyncio.TransportSocket ' + ', '.join(parts) + '>'

    def __getstate__(self):
        raise TypeError('Cannot serialize asyncio.TransportSocket object')

    def fileno(self):
        return self._sock.fileno()

    def dup(self):
        if hasattr(self._sock, 'dup'):
            return self._sock.dup()
        import socket
        return socket.socket(self._sock.family, self._sock.type, self._sock.proto, _socket.dup(self._sock.fileno()))

    def get_inheritable(self):
        # Those that the loop has made are not.
        ask = getattr(self._sock, 'get_inheritable', None)
        return False if ask is None else ask()

    def shutdown(self, how):
        # The transport notices by itself, so that this one is allowed.
        self._sock.shutdown(how)

    def getsockopt(self, *args, **kwargs):
        return self._sock.getsockopt(*args, **kwargs)

    def setsockopt(self, *args, **kwargs):
        self._sock.setsockopt(*args, **kwargs)

    def getpeername(self):
        return self._sock.getpeername()

    def getsockname(self):
        return self._sock.getsockname()

    def getsockbyname(self):
        return self._sock.getsockbyname()

    def settimeout(self, value):
        if value != 0:
            raise ValueError('settimeout(): only 0 timeout is allowed on transport sockets')

    def gettimeout(self):
        return 0

    def setblocking(self, flag):
        if flag:
            raise ValueError('setblocking(): transport sockets cannot be blocking')
