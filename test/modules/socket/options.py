# host: network
# options of sockets
import socket


def show(s, *args):
    try:
        print(args, s.getsockopt(*args))
    except OSError as e:
        print(args, repr(e))


def change(s, *args):
    try:
        s.setsockopt(*args)
        print("set", args)
    except (OSError, TypeError) as e:
        print("set", args, repr(e))


S, T = socket.SOL_SOCKET, socket.IPPROTO_TCP
with socket.socket() as s:
    for option in (socket.SO_REUSEADDR, socket.SO_KEEPALIVE, socket.SO_BROADCAST, socket.SO_TYPE, socket.SO_ERROR, socket.SO_DOMAIN,
                   socket.SO_PROTOCOL, socket.SO_ACCEPTCONN, socket.SO_LINGER, socket.SO_OOBINLINE, socket.SO_DONTROUTE, 999):
        show(s, S, option)
    change(s, S, socket.SO_REUSEADDR, 5)
    show(s, S, socket.SO_REUSEADDR)
    show(s, S, socket.SO_REUSEADDR, 4)
    show(s, S, socket.SO_REUSEADDR, 2)
    show(s, S, socket.SO_REUSEADDR, 100)
    show(s, S, socket.SO_REUSEADDR, 1025)
    show(s, S, socket.SO_REUSEADDR, -1)
    change(s, S, socket.SO_REUSEADDR, b"\0\0\0\0")
    show(s, S, socket.SO_REUSEADDR)
    change(s, S, socket.SO_REUSEADDR, b"\1")
    change(s, S, socket.SO_REUSEADDR, None)
    change(s, S, socket.SO_REUSEADDR, None, 4)
    change(s, S, socket.SO_REUSEADDR, "1")
    change(s, S, socket.SO_REUSEADDR)
    change(s, S, socket.SO_TYPE, 1)
    change(s, S, socket.SO_LINGER, b"\1\0\0\0\5\0\0\0")
    show(s, S, socket.SO_LINGER, 8)
    show(s, S, socket.SO_LINGER)
    change(s, S, socket.SO_LINGER, 1)
    change(s, S, socket.SO_LINGER, bytes(8))
    show(s, S, socket.SO_LINGER)
    for option, value in ((socket.SO_SNDBUF, 10000), (socket.SO_RCVBUF, 10000), (socket.SO_SNDBUF, 1), (socket.SO_RCVBUF, 1)):
        change(s, S, option, value)
        show(s, S, option)
    show(s, T, socket.TCP_NODELAY)
    change(s, T, socket.TCP_NODELAY, 1)
    show(s, T, socket.TCP_NODELAY)
    change(s, T, socket.TCP_KEEPIDLE, 30)
    show(s, T, socket.TCP_KEEPIDLE)
    change(s, T, socket.TCP_KEEPIDLE, 0)
    show(s, T, 999)
    show(s, socket.IPPROTO_IP, socket.IP_TTL)
    change(s, socket.IPPROTO_IP, socket.IP_TTL, 0)
    change(s, socket.IPPROTO_IP, socket.IP_TTL, 300)
    change(s, socket.IPPROTO_IP, socket.IP_TTL, -1)
    change(s, socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 300)
    show(s, socket.IPPROTO_IPV6, socket.IPV6_V6ONLY)
    show(s, 99, 1)
    s.bind(("127.0.0.1", 0))
    s.listen()
    show(s, S, socket.SO_ACCEPTCONN)
    with socket.create_connection(s.getsockname()) as c:
        c.setsockopt(T, socket.TCP_NODELAY, 1)
        c.setsockopt(S, socket.SO_KEEPALIVE, 1)
        show(c, T, socket.TCP_NODELAY)
        show(c, S, socket.SO_KEEPALIVE)
        show(c, S, socket.SO_ERROR)
with socket.socket(socket.AF_INET6) as s:
    show(s, socket.IPPROTO_IPV6, socket.IPV6_V6ONLY)
    change(s, socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    show(s, socket.IPPROTO_IPV6, socket.IPV6_V6ONLY)
    show(s, socket.IPPROTO_IPV6, socket.IPV6_UNICAST_HOPS)
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    show(s, S, socket.SO_TYPE)
    show(s, T, socket.TCP_NODELAY)
    change(s, S, socket.SO_BROADCAST, 1)
    show(s, S, socket.SO_BROADCAST)
    show(s, socket.IPPROTO_IP, socket.IP_MULTICAST_TTL)
    change(s, socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, b"\0")
    show(s, socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP)
with socket.socket(socket.AF_UNIX) as s:
    show(s, S, socket.SO_TYPE)
    show(s, S, socket.SO_PROTOCOL)
    show(s, T, socket.TCP_NODELAY)
# ---
# host: network
# timeouts
import socket

print(socket.getdefaulttimeout())
with socket.socket() as s:
    for value in (None, 1, 0.5, 0, 1e-9, 2**30, True):
        s.settimeout(value)
        print(repr(value), s.gettimeout(), s.getblocking(), s.timeout)
    for value in (-1, "a", float("nan"), float("inf"), 2**70, -0.0):
        try:
            s.settimeout(value)
            print(repr(value), s.gettimeout())
        except (ValueError, TypeError, OverflowError) as e:
            print(repr(value), repr(e))
    s.setblocking("yes")
    print(s.gettimeout())
    s.setblocking(0)
    print(s.gettimeout())
socket.setdefaulttimeout(5)
with socket.socket() as s:
    print(socket.getdefaulttimeout(), s.gettimeout())
with socket.create_server(("127.0.0.1", 0)) as server:
    with socket.create_connection(server.getsockname()) as c:
        end, _ = server.accept()
        print(server.gettimeout(), c.gettimeout(), end.gettimeout())
        end.close()
socket.setdefaulttimeout(None)
with socket.create_server(("127.0.0.1", 0)) as server:
    server.settimeout(3)
    with socket.create_connection(server.getsockname(), timeout=2) as c:
        end, _ = server.accept()
        print(server.gettimeout(), c.gettimeout(), end.gettimeout())
        end.close()
try:
    socket.setdefaulttimeout(-1)
except ValueError as e:
    print(repr(e))
