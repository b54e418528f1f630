# host: network
# datagrams
import socket

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(a.getsockname(), a.type, a.proto)
a.bind(("127.0.0.1", 0))
print(b.sendto(b"first", a.getsockname()), b.getsockname()[0])
data, address = a.recvfrom(100)
print(data, address == ("127.0.0.1", b.getsockname()[1]))
a.sendto(b"answer", 0, address)
print(b.recv(100))
# what does not fit is cut off
a.sendto(b"0123456789", address)
a.sendto(b"next", address)
print(b.recv(4), b.recv(10))
a.sendto(b"0123456789", address)
print(b.recvmsg(4)[0:3])
a.sendto(b"", address)
print(b.recvfrom(10)[0])
a.sendto(b"peek", address)
print(b.recv(10, socket.MSG_PEEK), b.recv(10))
# connected ones
b.connect(a.getsockname())
print(b.getpeername() == a.getsockname(), b.getsockname()[0])
print(b.send(b"sent"), a.recv(10))
a.sendto(b"back", b.getsockname())
print(b.recv(10))
b.settimeout(0.02)
try:
    b.recv(10)
except TimeoutError as e:
    print(repr(e))
b.setblocking(False)
try:
    b.recv(10)
except BlockingIOError as e:
    print(repr(e))
a.close()
for f in (lambda: b.listen(), lambda: b.accept(), lambda: b.sendto(b"x" * 70000, ("127.0.0.1", 9))):
    try:
        f()
    except OSError as e:
        print(repr(e))
b.close()
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as c:
    for f in (lambda: c.send(b"x"), lambda: c.sendto(b"x", ("127.0.0.1", 0)), lambda: c.getpeername(),
              lambda: c.shutdown(socket.SHUT_WR)):
        try:
            f()
        except OSError as e:
            print(repr(e))
# ---
# host: network
# nobody is there
import socket

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as a:
    a.bind(("127.0.0.1", 0))
    nowhere = a.getsockname()
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as b:
    b.connect(nowhere)
    b.send(b"x")
    try:
        b.recv(10)
    except ConnectionRefusedError as e:
        print(repr(e))
with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as a, socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as b:
    a.bind(("::1", 0))
    b.sendto(b"six", a.getsockname())
    data, address = a.recvfrom(10)
    print(data, address[0], address[2:])
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as a, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as b:
    a.bind(("127.0.0.1", 0))
    try:
        b.bind(a.getsockname())
    except OSError as e:
        print(repr(e))
