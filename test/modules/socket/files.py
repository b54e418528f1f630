# host: network
# makefile
import io
import socket

a, b = socket.socketpair()
f = a.makefile("rb")
b.sendall(b"line one\nline two\nrest")
print(f.readline(), f.peek(4)[:4], f.read(4), f.read1(100), f.readable(), f.writable(), f.seekable())
print(type(f), type(f.raw), f.mode, f.name == a.fileno(), f.fileno() == a.fileno())
w = b.makefile("w", encoding="utf-8", newline="\n")
print(w.write("äöü\nsecond\n"), w.mode, w.encoding)
w.flush()
t = a.makefile("r", encoding="utf-8")
print(t.readline(), end="")
print(next(t), end="")
w.write("third\nfourth\n")
w.close()
b.shutdown(socket.SHUT_WR)
print(t.readlines(), t.read(), list(t))
f.close()
t.close()
a.close()
b.close()
# ---
# host: network
# the socket lives as long as its files
import socket

a, b = socket.socketpair()
f = a.makefile("rwb")
print(type(f).__name__)
a.close()
print(a.fileno() >= 0, repr(a)[:25])
f.write(b"from the file")
f.flush()
print(b.recv(100))
b.sendall(b"to the file\n")
print(f.readline())
f.close()
print(a.fileno(), b.recv(1))
b.close()
a, b = socket.socketpair()
with a.makefile("rb", buffering=0) as raw:
    print(type(raw).__name__, raw.mode, raw.name == a.fileno(), raw.readable(), raw.writable(), raw.closed)
    b.sendall(b"abc\ndef\nghi")
    print(raw.readline(), raw.read(2), raw.read(10))
    b.close()
    print(raw.read(10), raw.readall(), raw.readlines())
print(raw.closed, raw.name, repr(a.fileno() >= 0))
for use in (raw.readable, raw.fileno, lambda: raw.read(1), raw.seekable):
    try:
        use()
    except ValueError as e:
        print(repr(e))
a.close()
# ---
# host: network
# modes, timeouts, and sockets that do not wait
import io
import socket

a, b = socket.socketpair()
for mode, buffering in (("x", None), ("", None), ("b", None), ("rw", None), ("r", 0), ("wb", 0), ("rwb", 4), ("t", None)):
    try:
        f = a.makefile(mode, buffering)
        print(repr(mode), type(f).__name__, getattr(f, "mode", None))
        f.close()
    except ValueError as e:
        print(repr(e))
a.setblocking(False)
raw = a.makefile("rb", buffering=0)
print(raw.read(1), raw.readinto(bytearray(1)), raw.readall())
buffered = a.makefile("rb")
print(buffered.read(1))
a.settimeout(0.01)
for f in (raw, buffered):
    for _ in range(2):
        try:
            f.read(1)
        except OSError as e:
            print(repr(e))
print(socket.SocketIO.__mro__)
a.close()
b.close()
# ---
# host: network
# lines that come in pieces, over TCP
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    reader = end.makefile("rb")
    writer = client.makefile("wb")
    for i in range(3):
        writer.write(b"number %d\n" % i * 1000)
    writer.close()
    client.close()
    print(sum(1 for line in reader if line.startswith(b"number")), reader.read())
    reader.close()
    end.close()
