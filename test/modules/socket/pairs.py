# host: network
# socketpair: streams
import socket

a, b = socket.socketpair()
print(a.family, a.type, repr(a.getsockname()), repr(a.getpeername()))
print(a.send(b"one"), b.recv(10))
b.sendall(b"x" * 100000)
n = 0
while n < 100000:
    n += len(a.recv(4096))
print(n)
a.setblocking(False)
try:
    a.recv(1)
except BlockingIOError as e:
    print(repr(e))
total = 0
try:
    while True:
        total += a.send(b"y" * 65536)
except BlockingIOError as e:
    print(repr(e), total > 65536)
b.settimeout(10)
while total:
    total -= len(b.recv(1 << 20))
a.settimeout(0.01)
try:
    a.recv(1)
except TimeoutError as e:
    print(repr(e))
a.shutdown(socket.SHUT_WR)
print(b.recv(1))
try:
    a.send(b"z")
except BrokenPipeError as e:
    print(repr(e))
b.send(b"last")
b.close()
print(a.recv(10), a.recv(10))
a.close()
a, b = socket.socketpair()
b.close()
try:
    a.send(b"x")
except BrokenPipeError as e:
    print(repr(e))
print(a.recv(1))
a.close()
a, b = socket.socketpair()
a.send(b"unread")
b.close()
try:
    print(a.recv(1))
except ConnectionResetError as e:
    print(repr(e))
a.close()
# ---
# host: network
# socketpair: datagrams, and what there is not
import socket

a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b"one")
a.send(b"two")
a.send(b"")
print(b.recv(10), b.recv(2), b.recv(10))
b.setblocking(False)
try:
    b.recv(1)
except BlockingIOError as e:
    print(repr(e))
a.close()
b.close()
for wrong in ((socket.AF_INET,), (99,), (socket.AF_UNIX, 99)):
    try:
        socket.socketpair(*wrong)
    except OSError as e:
        print(repr(e))
import _socket
pair = _socket.socketpair()
print([type(s) for s in pair])
for s in pair:
    s.close()
print(repr(pair[0]))
