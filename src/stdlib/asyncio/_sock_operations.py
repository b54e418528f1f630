# loop.sock_recv() and its kind: an operation is tried at once, and again whenever the socket is ready until it does not block.


def _attempt(future, operation, args):
    """A reader or writer callback: once more, unless it would still block."""
    if future.done():
        return
    try:
        result = operation(*args)
    except (BlockingIOError, InterruptedError):
        pass
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        future.set_exception(exc)
    else:
        future.set_result(result)


async def sock_recv(loop, sock, n):
    check_nonblocking(loop, sock)
    try:
        return sock.recv(n)
    except (BlockingIOError, InterruptedError):
        return await sock_wait(loop, sock, False, sock.recv, n)


async def sock_recv_into(loop, sock, buf):
    check_nonblocking(loop, sock)
    try:
        return sock.recv_into(buf)
    except (BlockingIOError, InterruptedError):
        return await sock_wait(loop, sock, False, sock.recv_into, buf)


async def sock_recvfrom(loop, sock, bufsize):
    check_nonblocking(loop, sock)
    try:
        return sock.recvfrom(bufsize)
    except (BlockingIOError, InterruptedError):
        return await sock_wait(loop, sock, False, sock.recvfrom, bufsize)


async def sock_recvfrom_into(loop, sock, buf, nbytes):
    check_nonblocking(loop, sock)
    if not nbytes:
        nbytes = len(buf)
    try:
        return sock.recvfrom_into(buf, nbytes)
    except (BlockingIOError, InterruptedError):
        return await sock_wait(loop, sock, False, sock.recvfrom_into, buf, nbytes)


async def sock_sendall(loop, sock, data):
    check_nonblocking(loop, sock)
    try:
        sent = sock.send(data)
    except (BlockingIOError, InterruptedError):
        sent = 0
    if sent == len(data):
        return
    view = memoryview(data)

    def send_rest():
        nonlocal sent
        sent += sock.send(view[sent:])
        if sent < len(view):
            raise BlockingIOError

    await sock_wait(loop, sock, True, send_rest)


async def sock_sendto(loop, sock, data, address):
    check_nonblocking(loop, sock)
    try:
        return sock.sendto(data, address)
    except (BlockingIOError, InterruptedError):
        return await sock_wait(loop, sock, True, sock.sendto, data, address)


async def sock_accept(loop, sock):
    check_nonblocking(loop, sock)

    def accept():
        conn, address = sock.accept()
        conn.setblocking(False)
        return conn, address

    try:
        return accept()
    except (BlockingIOError, InterruptedError):
        return await sock_wait(loop, sock, False, accept)


async def sock_wait(loop, sock, writing, operation, *args):
    """The result of operation(*args), which is tried whenever the socket is ready until it does not block."""
    fd = sock.fileno()
    loop._ensure_fd_no_transport(fd)
    future = loop.create_future()
    watch = loop._add_writer if writing else loop._add_reader
    handle = watch(fd, _attempt, future, operation, args)
    try:
        return await future
    finally:
        # Cancelled: somebody else watches the socket by now.
        if not handle.cancelled():
            if writing:
                loop.remove_writer(fd)
            else:
                loop.remove_reader(fd)


def check_nonblocking(loop, sock):
    if loop._debug and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')
