# host: network
# sockets as descriptors of os
import os
import socket
import stat

a, b = socket.socketpair()
print(os.write(a.fileno(), b"by number"), os.read(b.fileno(), 3), b.recv(10))
print(stat.S_ISSOCK(os.fstat(a.fileno()).st_mode), os.isatty(a.fileno()))
print(os.get_blocking(a.fileno()))
a.settimeout(1)
print(os.get_blocking(a.fileno()))
try:
    os.read(a.fileno(), 1)
except BlockingIOError as e:
    print(repr(e))
os.set_blocking(a.fileno(), True)
print(os.get_blocking(a.fileno()), a.gettimeout())
fd = os.dup(a.fileno())
os.write(fd, b"twin")
print(b.recv(10))
os.close(fd)
for f in (lambda: os.write(fd, b"x"), lambda: os.read(fd, 1), lambda: os.close(fd), lambda: os.fstat(fd)):
    try:
        f()
    except OSError as e:
        print(repr(e))
gone = a.fileno()
os.close(gone)
print(b.recv(1), a.fileno() == gone)
for f in (lambda: a.recv(1), a.close):
    try:
        f()
    except OSError as e:
        print(repr(e))
print(a.fileno())
b.close()
for f in (lambda: b.settimeout(1), lambda: b.setblocking(True), b.detach, b.gettimeout):
    try:
        print(f())
    except OSError as e:
        print(repr(e))
with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    os.write(client.fileno(), b"tcp")
    print(os.read(end.fileno(), 10))
    os.close(client.detach())
    print(os.read(end.fileno(), 10))
    end.close()
