# host: network
# what calls refuse
import socket
import _socket

s = socket.socket()
for text in ("s.recv()", "s.recv(1, 2, 3)", "s.recv(bufsize=1)", "s.recv(-1)", "s.recv('a')", "s.send()", "s.send(b'', 0, 1)", "s.send('a')",
             "s.sendall('a')", "s.sendall()", "s.recvfrom()", "s.recvfrom(-1)", "s.recv_into()", "s.recv_into(b'abc')", "s.recv_into(bytearray(2), 3)",
             "s.recv_into(bytearray(2), -3)", "s.recvfrom_into()", "s.recvfrom_into(bytearray(2), 3)", "s.recv_into(bytearray(0))", "s.sendto()",
             "s.sendto(b'a')", "s.sendto(b'a', 1)", "s.sendto(b'a', 1, 2, 3)", "s.sendto('a', ('127.0.0.1', 1))", "s.getsockopt()", "s.getsockopt(1)",
             "s.setsockopt()", "s.setsockopt(1, 2)", "s.setsockopt(1, 2, 3, 4, 5)", "s.bind()", "s.bind(1, 2)", "s.connect()", "s.connect(1)",
             "s.listen('a')", "s.listen(1, 2)", "s.shutdown()", "s.shutdown('a')", "s.shutdown(5)", "s._accept(1)", "s.settimeout()",
             "s.recvmsg()", "s.recvmsg(-1)", "s.recvmsg(1, -1)", "s.recvmsg_into(1)", "s.recvmsg_into([b'a'])", "s.sendmsg()", "s.sendmsg(1)",
             "s.sendmsg([1])", "s.sendmsg([b''], [1])", "s.sendmsg_afalg()", "s.connect_ex('a')", "s.bind(1)", "s.bind(('a',))",
             "s.bind(('127.0.0.1', 'x'))", "s.bind(('127.0.0.1', 70000))", "s.bind(('127.0.0.1', -1))", "s.bind((1, 2))", "s.bind((None, 2))",
             "s.bind(('127.0.0.1', 0, 1))", "s.bind(['127.0.0.1', 0])", "s.bind(('192.0.2.1', 0))", "s.getpeername()", "s.recv(1)", "s.send(b'')",
             "s.accept()", "s.__getstate__()", "s.makefile('x')", "socket.socket(1, 2, 3)", "socket.socket(99)", "socket.socket(2, 77)",
             "socket.socket(2, 1, 17)", "socket.socket('a')", "socket.socket(fileno='a')", "socket.socket(fileno=1.5)", "socket.socket(1, 1, 6)",
             "_socket.socket(1, 2, 3, 4, 5)", "_socket.socket(foo=1)", "_socket.getaddrinfo()", "_socket.getaddrinfo(1)",
             "_socket.getaddrinfo('a', 1, 2, 3, 4, 5, 6)", "_socket.getaddrinfo('a', 1, foo=1)", "socket.getnameinfo()", "socket.gethostbyname()",
             "socket.getservbyname()", "socket.getservbyname(1)", "socket.getservbyname('http', 'tcp', 'x')", "socket.getservbyport('a')",
             "socket.getprotobyname(1)", "socket.if_nametoindex()", "socket.if_nametoindex(1)", "socket.CMSG_LEN()", "socket.htons()",
             "_socket.socketpair(1, 2, 3, 4)", "_socket.socketpair('a')", "_socket.dup()", "_socket.close()", "_socket.close('a')", "socket.inet_pton()",
             "socket.inet_ntop(2)", "socket.inet_aton()", "socket.setdefaulttimeout()", "s.family = 1", "del s.proto", "s.nosuch"):
    try:
        print(text, "->", repr(eval(text)))
    except SyntaxError:
        try:
            exec(text)
        except Exception as e:
            print(text, "->", type(e).__name__, e)
    except Exception as e:
        print(text, "->", type(e).__name__, e)
s.close()
# ---
# host: network
# classes
import socket
import weakref


class Mine(socket.socket):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.note = "extra"

    def send(self, data, flags=0):
        return super().send(data.upper(), flags)


with Mine() as m:
    print(m.note, isinstance(m, socket.SocketType), weakref.ref(m)() is m, repr(m).split(" ")[0])
    with socket.create_server(("127.0.0.1", 0)) as server:
        m.connect(server.getsockname())
        end, _ = server.accept()
        m.send(b"shout")
        print(end.recv(10), type(m.dup()).__name__)
        end.close()
print(socket.socket.__mro__)
s = socket.socket()
try:
    s.attribute = 1
except AttributeError as e:
    print(repr(e))
s.close()
print(repr(s), s.family, s.type, s.proto)
blank = socket.socket.__new__(socket.socket)
print(blank.fileno(), repr(blank.detach()))
for closed in (s, blank):
    try:
        closed.listen()
    except OSError as e:
        print(repr(e))
