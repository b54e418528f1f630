# host: network
# a connection, both ends in one program
import socket

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()
print(server.getsockname()[0], server.getsockname()[1] > 0)
client = socket.socket()
client.connect(server.getsockname())
end, address = server.accept()
print(address == client.getsockname(), end.getpeername() == address, client.getpeername() == server.getsockname())
print(end.family, end.type, end.proto, type(end))
print(client.send(b"hello"), end.recv(100))
client.sendall(b"abcdef")
print(end.recv(4, socket.MSG_PEEK), end.recv(2), end.recv(100))
print(end.recv(0))
client.shutdown(socket.SHUT_WR)
print(end.recv(10), end.recv(10))
try:
    client.send(b"x")
except BrokenPipeError as e:
    print(repr(e))
end.sendall(b"still here")
print(client.recv(10, socket.MSG_WAITALL))
end.close()
print(client.recv(10), client.recv(10))
print(end.fileno(), end)
client.close()
client.close()
server.close()
for f in (client.getsockname, client.getpeername, lambda: client.recv(1), lambda: client.send(b""), client.listen):
    try:
        f()
    except OSError as e:
        print(repr(e))
# ---
# host: network
# more than the buffers hold, in turns
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    with socket.create_connection(server.getsockname()) as client:
        end, _ = server.accept()
        with end:
            data = bytes(range(256)) * 1000
            total = 0
            for _ in range(8):
                client.sendall(data)
                got = bytearray()
                while len(got) < len(data):
                    got += end.recv(50000)
                total += len(got)
                assert bytes(got) == data
            print(total)
            client.sendall(b"x" * 100000)
            print(len(end.recv(100000, socket.MSG_WAITALL)))
            view = memoryview(bytearray(10))
            client.sendall(memoryview(b"0123456789"))
            print(end.recv_into(view[2:5]), bytes(view))
            print(end.recv_into(view, 4), bytes(view))
            print(end.recvfrom(2), end.recvfrom_into(view))
            print(client.sendmsg([b"ab", bytearray(b"cd")]), end.recvmsg(3), end.recvmsg_into([view])[:3])
print(server.fileno(), client.fileno(), end.fileno())
# ---
# host: network
# refusals and timeouts
import errno
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    server.settimeout(0.02)
    print(server.gettimeout(), server.timeout)
    try:
        server.accept()
    except TimeoutError as e:
        print(repr(e), e.errno)
    print(socket.timeout is TimeoutError)
    server.setblocking(False)
    try:
        server.accept()
    except BlockingIOError as e:
        print(repr(e))
    client = socket.create_connection(server.getsockname())
    client.settimeout(0.02)
    for f in (lambda: client.recv(1), lambda: client.recv_into(bytearray(1)), lambda: client.recvfrom(1)):
        try:
            f()
        except TimeoutError as e:
            print(repr(e))
    client.setblocking(False)
    try:
        client.recv(1)
    except BlockingIOError as e:
        print(repr(e), e.errno == errno.EAGAIN)
    client.settimeout(None)
    try:
        client.recv(1, socket.MSG_DONTWAIT)
    except BlockingIOError as e:
        print(repr(e))
    client.close()
    taken = server.getsockname()
    with socket.socket() as other:
        try:
            other.bind(taken)
        except OSError as e:
            print(repr(e))
try:
    socket.create_connection(taken)
except ConnectionRefusedError as e:
    print(repr(e))
with socket.socket() as s:
    print(errno.errorcode[s.connect_ex(taken)])
    s.settimeout(10)
    print(errno.errorcode[s.connect_ex(taken)])
with socket.socket() as s:
    s.setblocking(False)
    try:
        s.connect(taken)
    except BlockingIOError as e:
        print(repr(e))
try:
    socket.create_connection(taken, all_errors=True)
except ExceptionGroup as e:
    print(repr(e))
# ---
# host: network
# several clients wait in the queue of a server
import socket

with socket.create_server(("127.0.0.1", 0), backlog=5) as server:
    clients = [socket.create_connection(server.getsockname()) for _ in range(4)]
    for i, client in enumerate(clients):
        client.sendall(b"client %d" % i)
    for client in clients:
        end, address = server.accept()
        print(address == client.getsockname(), end.recv(20))
        end.close()
        print(client.recv(1))
        client.close()
    print(repr(server).startswith("<socket.socket fd="))
# ---
# host: network
# resets
import socket
import time

with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    end.close()
    try:
        client.recv(1)
    except ConnectionResetError as e:
        print(repr(e))
    print(client.recv(1))
    client.close()

    # what was never read is a reset, too
    client = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    client.sendall(b"x" * 10)
    end.recv(1)
    end.close()
    try:
        print(client.recv(1))
    except ConnectionResetError as e:
        print(repr(e))
    client.close()

    # sending to who has gone: first a reset comes back, then the pipe is broken
    client = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    end.close()
    print(client.recv(1))
    try:
        for _ in range(1000):
            client.sendall(b"x")
            client.settimeout(0.01)
            try:
                client.recv(1)
            except TimeoutError:
                pass
            time.sleep(0.01)
    except (BrokenPipeError, ConnectionResetError) as e:
        print(isinstance(e, ConnectionError))
    client.close()
# ---
# host: network
# one connection, several numbers and objects
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    twin = end.dup()
    print(twin.fileno() != end.fileno(), twin.getpeername() == end.getpeername())
    end.close()
    client.sendall(b"one")
    print(twin.recv(10))
    fd = twin.detach()
    print(twin.fileno(), twin)
    again = socket.socket(fileno=fd)
    print(again.family, again.type, again.proto, again.fileno() == fd)
    third = socket.fromfd(fd, socket.AF_INET, socket.SOCK_STREAM)
    again.close()
    client.sendall(b"two")
    print(third.recv(10))
    third.close()
    print(client.recv(1))
    client.close()
    spare = socket.socket()
    fd = spare.detach()
    socket.close(fd)
    for bad in (fd, -1):
        try:
            socket.socket(fileno=bad)
        except (OSError, ValueError) as e:
            print(repr(e))
    for f in (socket.close, socket.dup):
        try:
            f(fd)
        except OSError as e:
            print(repr(e))
# ---
# host: network
# an address of one's own for connecting, and IPv6
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    with socket.socket() as client:
        client.bind(("127.0.0.1", 0))
        mine = client.getsockname()
        client.connect(server.getsockname())
        end, address = server.accept()
        print(address == mine, client.getsockname() == mine)
        end.close()
    with socket.create_connection(server.getsockname(), source_address=("127.0.0.1", 0)) as client:
        print(client.getsockname()[0])
with socket.create_server(("::1", 0), family=socket.AF_INET6) as server:
    print(server.getsockname()[0], server.getsockname()[2:])
    with socket.create_connection(server.getsockname()[:2]) as client:
        end, address = server.accept()
        print(address == client.getsockname(), address[0], end.family)
        client.sendall(b"six")
        print(end.recv(3))
        end.close()
with socket.create_server(("", 0), family=socket.AF_INET6, dualstack_ipv6=True) as server:
    with socket.create_connection(("127.0.0.1", server.getsockname()[1])) as client:
        end, address = server.accept()
        print(address[0], end.getsockname()[0])
        end.close()
with socket.socket() as s:
    print(s.getsockname())
    s.listen()
    print(s.getsockname()[0], s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
for f in (lambda: socket.create_server(("127.0.0.1", 0), dualstack_ipv6=True),
          lambda: socket.create_server(("192.0.2.1", 0))):
    try:
        f()
    except (ValueError, OSError) as e:
        print(repr(e))
# ---
# host: network
# files are sent
import io
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    f = io.BytesIO(bytes(range(100)) * 300)
    print(client.sendfile(f), f.tell())
    print(len(end.recv(30000, socket.MSG_WAITALL)))
    print(client.sendfile(f, 10, 20), f.tell(), end.recv(20, socket.MSG_WAITALL) == bytes(range(10, 30)))
    for count in (0, -1, 1.5):
        try:
            client.sendfile(f, 0, count)
        except (ValueError, TypeError) as e:
            print(repr(e))
    try:
        client.sendfile(io.StringIO("x"))
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
    client.close()
    end.close()
