"""Sockets: the ends of network connections.

The work is done by the native module _socket; here its class gets what is easier
said in Python (accept, makefile, with), and the functions built on sockets.
"""

# The constants come from _socket; those with a family of names (AF_, SOCK_, MSG_,
# AI_) are members of enumerations, as numbers in reprs help nobody. Making those takes
# longer than everything else here, and few programs look at them: they are made when
# one of their names is first asked for. The code below uses the numbers.

import errno as _errno
import io

import _socket

_ENUMERATIONS = (
    ("AF_", "AddressFamily", "IntEnum"),
    ("SOCK_", "SocketKind", "IntEnum"),
    ("MSG_", "MsgFlag", "IntFlag"),
    ("AI_", "AddressInfo", "IntFlag"),
)


def _enumeration_of(name):
    """The enumeration that a name is of or is itself, as in _ENUMERATIONS."""
    for entry in _ENUMERATIONS:
        if name == entry[1] or name.isupper() and name.startswith(entry[0]):
            return entry
    return None


_names = [name for name in dir(_socket) if not name.startswith("_")]
_members = {name for name in _names
            if name.startswith(("AF_", "SOCK_", "MSG_", "AI_")) and name.isupper()}

__all__ = [
    "fromfd", "getfqdn", "create_connection", "create_server",
    "has_dualstack_ipv6", "AddressFamily", "SocketKind", "socketpair",
    "send_fds", "recv_fds",
]
__all__.extend(_names)
globals().update({name: getattr(_socket, name) for name in _names if name not in _members})

# names of errno that CPython's module has, too
EBADF = _errno.EBADF
EAGAIN = _errno.EAGAIN
EWOULDBLOCK = _errno.EWOULDBLOCK
errno = _errno


def __getattr__(name):
    entry = _enumeration_of(name)
    if entry is None or name not in _members and name != entry[1]:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import enum
    prefix, title, kind = entry
    getattr(enum, kind)._convert_(title, __name__, lambda n: n.isupper() and n.startswith(prefix),
                                  source=_socket)
    # defaults are shown as what they are
    if title == "AddressFamily":
        create_server.__kwdefaults__["family"] = AF_INET
    elif title == "SocketKind":
        socketpair.__defaults__ = (None, SOCK_STREAM, 0)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_members, *(title for _, title, _ in _ENUMERATIONS)})


def _as_member(value, title):
    """The member of an enumeration that has a value, or the value where there is none."""
    enumeration = globals().get(title) or __getattr__(title)
    return enumeration._value2member_map_.get(value, value)


_LOCALHOST = "127.0.0.1"
_LOCALHOST_V6 = "::1"

SocketType = _socket.SocketType


class _GiveupOnSendfile(Exception):
    pass


class socket(_socket.socket):
    """One end of a network connection."""

    __slots__ = ["__weakref__", "_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = _socket.AF_INET if family == -1 else family
            type = _socket.SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        """What is known of the socket: numbers, and addresses where it has some."""
        cls = self.__class__
        closed = " [closed]" if getattr(self, "_closed", False) else ""
        parts = [f"<{cls.__module__}.{cls.__qualname__}{closed} fd={self.fileno()}",
                 f"family={self.family:d}", f"type={self.type:d}", f"proto={self.proto:d}"]
        if not closed and self.fileno() != -1:
            for label, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                except (error, AttributeError):
                    continue
                if address:
                    parts.append(f"{label}={address}")
        return ", ".join(parts) + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def dup(self):
        """Another socket object, with another descriptor, for the same connection."""
        other = self.__class__(self.family, self.type, self.proto,
                               fileno=_socket.dup(self.fileno()))
        other.settimeout(self.gettimeout())
        return other

    def accept(self):
        """Waits for a connection; the socket for it and the address of the client."""
        fd, address = self._accept()
        connection = socket(proto=self.proto, fileno=fd)
        # a listening socket that waits makes connections that wait
        if getdefaulttimeout() is None and self.gettimeout():
            connection.setblocking(True)
        return connection, address

    def makefile(self, mode="r", buffering=None, *,
                 encoding=None, errors=None, newline=None):
        """A file over the socket, as open() makes them; modes are of r, w and b.

        The socket is closed when it and all its files are.
        """
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writes = "w" in mode
        reads = "r" in mode or not writes
        binary = "b" in mode
        raw = SocketIO(self, ("r" if reads else "") + ("w" if writes else ""))
        self._io_refs += 1
        size = -1 if buffering is None else buffering
        if size < 0:
            size = io.DEFAULT_BUFFER_SIZE
        if size == 0:
            if not binary:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reads and writes:
            buffered = io.BufferedRWPair(raw, raw, size)
        elif reads:
            buffered = io.BufferedReader(raw, size)
        else:
            buffered = io.BufferedWriter(raw, size)
        if binary:
            return buffered
        text = io.TextIOWrapper(buffered, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def _sendfile_use_sendfile(self, file, offset=0, count=None):
        raise _GiveupOnSendfile("the host has no sendfile() for sockets")

    def _sendfile_use_send(self, file, offset=0, count=None):
        self._check_sendfile_params(file, offset, count)
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        total = 0
        try:
            while count is None or total < count:
                block = 8192 if count is None else min(count - total, 8192)
                data = file.read(block)
                if not data:
                    break
                rest = memoryview(data)
                while rest:
                    sent = self.send(rest)
                    total += sent
                    rest = rest[sent:]
            return total
        finally:
            # the file stands behind what was sent
            if total > 0 and hasattr(file, "seek"):
                file.seek(offset + total)

    def _check_sendfile_params(self, file, offset, count):
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self.type & _socket.SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f"count must be a positive integer (got {count!r})")
            if count <= 0:
                raise ValueError(f"count must be a positive integer (got {count!r})")

    def sendfile(self, file, offset=0, count=None):
        """Sends a binary file up to its end, or count bytes of it; how many were sent."""
        try:
            return self._sendfile_use_sendfile(file, offset, count)
        except _GiveupOnSendfile:
            return self._sendfile_use_send(file, offset, count)

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self, _ss=_socket.socket):
        _ss.close(self)

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Gives the descriptor away: the object is closed, the connection is not."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        """The address family, a member of AddressFamily."""
        return _as_member(super().family, "AddressFamily")

    @property
    def type(self):
        """The kind of socket, a member of SocketKind."""
        return _as_member(super().type, "SocketKind")

    def get_inheritable(self):
        """Whether programs that are started get the descriptor."""
        import os
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Refused for True: no host hands sockets to the programs that it starts."""
        if inheritable:
            raise NotImplementedError("sockets cannot be handed to other programs here")
        self.getsockname()


def fromfd(fd, family, type, proto=0):
    """A socket object for a duplicate of a descriptor."""
    return socket(family, type, proto, _socket.dup(fd))


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Sends descriptors to another process, which no host can do here."""
    import struct
    rights = struct.pack(f"{len(fds)}i", *fds)
    return sock.sendmsg(buffers, [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, rights)],
                        flags, address)


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receives data, and the descriptors that came with them: none."""
    data, ancillary, msg_flags, address = sock.recvmsg(
        bufsize, _socket.CMSG_LEN(maxfds * 4), flags)
    return data, [], msg_flags, address


def socketpair(family=None, type=_socket.SOCK_STREAM, proto=0):
    """Two connected sockets, Unix ones by default."""
    if family is None:
        family = _socket.AF_UNIX
    return tuple(socket(family, type, proto, end.detach())
                 for end in _socket.socketpair(family, type, proto))


_blocking_errnos = {EAGAIN, EWOULDBLOCK}


class SocketIO(io.RawIOBase):
    """A socket as a raw stream. Files that makefile() returns stand on one."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        io.RawIOBase.__init__(self)
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    def readinto(self, b):
        """Reads into a buffer; None when nothing is there and the socket does not wait."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except timeout:
            self._timeout_occurred = True
            raise
        except error as e:
            if e.errno in _blocking_errnos:
                return None
            raise

    def write(self, b):
        """Sends what the connection takes; None where that would have to wait."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except error as e:
            if e.errno in _blocking_errnos:
                return None
            raise

    def readable(self):
        """Whether the file was opened for reading."""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._reading

    def writable(self):
        """Whether the file was opened for writing."""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._writing

    def seekable(self):
        """Never: a stream goes in one direction."""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return super().seekable()

    def fileno(self):
        """The descriptor of the socket."""
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        """Closes the file; the socket only if it was closed before and has no other files."""
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._decref_socketios()
        self._sock = None


# files over a SocketIO then know that reading may have to wait
_socket._reads_socket(SocketIO.readinto)


def getfqdn(name=""):
    """The full name of a host, of this one by default; the name itself where there is none."""
    name = name.strip()
    if name in ("", "0.0.0.0", "::"):
        name = gethostname()
    try:
        found, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    for candidate in [found, *aliases]:
        if "." in candidate:
            return candidate
    return found


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT,
                      source_address=None, *, all_errors=False):
    """Connects to (host, port), trying one address of the host after the other.

    Raises the first failure, or with all_errors an ExceptionGroup of all of them.
    """
    host, port = address
    failures = []
    for family, type, proto, _, target in _socket.getaddrinfo(host, port, 0, _socket.SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, type, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(target)
            failures.clear()
            return sock
        except error as e:
            if not all_errors:
                # the last one is the one that is told
                failures.clear()
            failures.append(e)
            if sock is not None:
                sock.close()
    try:
        if not failures:
            raise error("getaddrinfo returns an empty list")
        if all_errors:
            raise ExceptionGroup("create_connection failed", failures)
        raise failures[0]
    finally:
        failures.clear()


def has_dualstack_ipv6():
    """Whether one IPv6 socket can take IPv4 connections as well."""
    if not has_ipv6:
        return False
    try:
        with socket(_socket.AF_INET6) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=_socket.AF_INET, backlog=None, reuse_port=False,
                  dualstack_ipv6=False):
    """A TCP socket that listens at (host, port)."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError("dualstack_ipv6 not supported on this platform")
        if family != _socket.AF_INET6:
            raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family)
    try:
        # an address that was just given up may be taken again
        try:
            sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        except error:
            pass
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == _socket.AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as e:
            text = f"{e.strerror} (while attempting to bind on address {address!r})"
            raise error(e.errno, text) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host and service: (family, type, proto, canonname, address) each."""
    return [(_as_member(f, "AddressFamily"), _as_member(t, "SocketKind"), p, canonname, address)
            for f, t, p, canonname, address in _socket.getaddrinfo(host, port, family, type, proto, flags)]
