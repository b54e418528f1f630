# host: network
# Unix sockets by path
import os
import socket

folder = f"/tmp/sockets-{os.getpid()}"
os.mkdir(folder)
path = folder + "/s"
try:
    server = socket.socket(socket.AF_UNIX)
    print(repr(server.getsockname()))
    server.bind(path)
    print(server.getsockname() == path, os.path.exists(path))
    server.listen()
    client = socket.socket(socket.AF_UNIX)
    client.setblocking(False)
    client.connect(path)
    client.setblocking(True)
    end, address = server.accept()
    print(repr(address), end.getsockname() == path, client.getpeername() == path, repr(client.getsockname()))
    print(end.family, end.type, end.proto)
    client.sendall(b"ping")
    print(end.recv(10))
    end.sendall(b"pong")
    end.close()
    print(client.recv(10), client.recv(10))
    client.close()
    other = socket.socket(socket.AF_UNIX)
    try:
        other.bind(path)
    except OSError as e:
        print(repr(e))
    other.close()
    server.close()
    # a closed server's name stays
    print(os.path.exists(path))
    for target in (path, folder + "/none"):
        with socket.socket(socket.AF_UNIX) as s:
            try:
                s.connect(target)
            except OSError as e:
                print(repr(e))
            s.setblocking(False)
            try:
                s.connect(target)
            except OSError as e:
                print(repr(e))
    os.unlink(path)
    # bytes and other spellings
    with socket.socket(socket.AF_UNIX) as s:
        s.bind(os.fsencode(path))
        print(s.getsockname() == path)
    os.unlink(path)
    with socket.socket(socket.AF_UNIX) as s:
        for wrong in ("x" * 200, 5, None, ("a", 1)):
            try:
                s.bind(wrong)
            except (OSError, TypeError) as e:
                print(repr(e))
finally:
    if os.path.exists(path):
        os.unlink(path)
    os.rmdir(folder)
# ---
# host: network
# ends of Unix sockets that lose something
import os
import socket

path = f"/tmp/socket-{os.getpid()}"
server = socket.socket(socket.AF_UNIX)
server.bind(path)
os.unlink(path)
server.listen()
server.close()
with socket.socket(socket.AF_UNIX) as server:
    server.bind(path)
    server.listen()
    client = socket.socket(socket.AF_UNIX)
    client.connect(path)
    end, _ = server.accept()
    client.sendall(b"never read")
    end.recv(1)
    client.sendall(b"more")
    end.close()
    client.close()
    waiting = socket.socket(socket.AF_UNIX)
    waiting.connect(path)
os.unlink(path)
try:
    print(waiting.recv(1))
except ConnectionResetError:
    print(b"")
waiting.close()
