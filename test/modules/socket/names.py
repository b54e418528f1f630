# host: network
# getaddrinfo: numbers, and names that every machine has
import socket


def show(*args, **kwargs):
    try:
        print(args, kwargs, socket.getaddrinfo(*args, **kwargs))
    except (OSError, TypeError, OverflowError) as e:
        print(args, kwargs, type(e).__module__, repr(e))


show("127.0.0.1", 80)
show("127.0.0.1", 80, type=socket.SOCK_STREAM)
show("127.0.0.1", "80", socket.AF_INET, socket.SOCK_DGRAM)
show(b"127.0.0.1", b"80", proto=socket.IPPROTO_TCP)
show("127.1", 1, type=1)
show("::1", 80, type=1)
show("::1", 80, socket.AF_INET)
show("127.0.0.1", 80, socket.AF_INET6)
show("127.0.0.1", 80, socket.AF_INET6, 1, 0, socket.AI_V4MAPPED)
show(None, 80, type=1)
show(None, 80, 0, 1, 0, socket.AI_PASSIVE)
show(None, 80, socket.AF_INET, 1, 0, socket.AI_PASSIVE)
show(None, None)
show("127.0.0.1", None, type=1)
show("127.0.0.1", 0, flags=socket.AI_CANONNAME, type=1)
show("localhost", 80, socket.AF_INET, 1)
show("localhost", 80, 0, 1, 0, socket.AI_NUMERICHOST)
show("127.0.0.1", "http", 0, 1)
show("127.0.0.1", "http", 0, 1, 0, socket.AI_NUMERICSERV)
show("127.0.0.1", "no such service", 0, 1)
show("127.0.0.1", -1, 0, 1)
show("127.0.0.1", 65536 + 80, 0, 1)
show("127.0.0.1", 80, 99)
show("127.0.0.1", 80, 0, 99)
show("127.0.0.1", 80, 0, 1, 17)
show("127.0.0.1", 80, 0, 3)
show("127.0.0.1", None, 0, 3)
show("127.0.0.1", 80, 0, 0, 255)
show("", 80)
show(5, 80)
show("127.0.0.1", 1.5)
# ---
# host: network
# the elder functions
import socket


def show(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except (OSError, TypeError, OverflowError) as e:
        print(f.__name__, args, type(e).__module__, repr(e))


show(socket.gethostbyname, "localhost")
show(socket.gethostbyname, "127.1")
show(socket.gethostbyname, "")
show(socket.gethostbyname, "<broadcast>")
show(socket.gethostbyname, b"127.0.0.1")
show(socket.gethostbyname, 1)
show(socket.gethostbyname, "a\0b")
show(socket.gethostbyname, "::1")
show(socket.gethostbyname_ex, "localhost")
show(socket.gethostbyname_ex, "1.2.3.4")
show(socket.gethostbyaddr, "127.0.0.1")
show(socket.getnameinfo, ("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
show(socket.getnameinfo, ("127.0.0.1", 80), socket.NI_NUMERICHOST)
show(socket.getnameinfo, ("127.0.0.1", 80), 0)
show(socket.getnameinfo, ("::1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
show(socket.getnameinfo, ("localhost", 80), 0)
show(socket.getnameinfo, ("127.0.0.1", 80, 1), 3)
show(socket.getnameinfo, ("a",), 0)
show(socket.getnameinfo, 1, 0)
show(socket.getservbyname, "http")
show(socket.getservbyname, "http", "tcp")
show(socket.getservbyname, "no such service")
show(socket.getservbyport, 80)
show(socket.getservbyport, 80, "tcp")
show(socket.getservbyport, 70000)
show(socket.getservbyport, 65000, "tcp")
show(socket.getprotobyname, "tcp")
show(socket.getprotobyname, "udp")
show(socket.getprotobyname, "no such protocol")
show(socket.if_nametoindex, "lo")
show(socket.if_nametoindex, b"lo")
show(socket.if_nametoindex, "no such interface")
show(socket.if_indextoname, 1)
show(socket.if_indextoname, 99999)
show(socket.if_indextoname, -1)
show(socket.if_indextoname, "a")
print((1, "lo") in socket.if_nameindex())
print(socket.gethostname() != "", socket.getfqdn("127.0.0.1"))
# ---
# host: network
# a name in an address
import socket

with socket.socket() as s:
    s.bind(("localhost", 0))
    s.listen()
    print(s.getsockname()[0])
    with socket.create_connection(("localhost", s.getsockname()[1])) as c:
        print(c.getpeername()[0])
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as a, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as b:
    a.bind(("localhost", 0))
    b.sendto(b"x", ("localhost", a.getsockname()[1]))
    print(a.recv(1))
with socket.socket(socket.AF_INET6) as s:
    for wrong in (("127.0.0.1", 0), ("::1", 0, -1), ("::1", 0, 0, 0, 0), ("::1",), "::1"):
        try:
            s.bind(wrong)
        except (OSError, OverflowError, TypeError) as e:
            print(repr(e))
