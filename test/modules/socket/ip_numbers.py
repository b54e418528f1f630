# host: network
# addresses as text and bytes, byte order
import socket


def show(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except (OSError, TypeError, OverflowError, ValueError) as e:
        print(f.__name__, args, repr(e))


for text in ("1.2.3.4", "1.2.3", "1.2", "1", "0x7f.1", "017.1", "256.1.1.1", "1.2.3.256", "1.65536", "1.2.65535", "4294967295",
             "4294967296", "", "x", "1.2.3.4.5", "1.2.3.4 x", " 1.2.3.4", "1..2", "-1.2.3.4", "08.1", "0x", "0.0.0.0", "255.255.255.255"):
    show(socket.inet_aton, text)
show(socket.inet_aton, b"1.2.3.4")
for packed in (b"abcd", b"abc", bytearray(4), "abcd"):
    show(socket.inet_ntoa, packed)
for text in ("1.2.3.4", "1.2.3", "01.2.3.4", "1.2.3.4 ", "256.2.3.4", ""):
    show(socket.inet_pton, socket.AF_INET, text)
for text in ("::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::8", "::ffff:1.2.3.4", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4",
             "1::2::3", ":1", "1:", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "", ":", ":::", "1.2.3.4", "::1%lo", "fe80::ABCD"):
    show(socket.inet_pton, socket.AF_INET6, text)
    try:
        print(socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, text)))
    except OSError:
        pass
for packed in (bytes(16), bytes(15) + b"\1", bytes(range(16)), b"\1" + bytes(15), bytes(10) + b"\xff\xff\1\2\3\4", bytes(12) + b"\1\2\3\4",
               b"\0\1\0\0\0\0\0\1\0\0\0\0\0\0\0\1", b"\0\1\0\0\0\1\0\0\0\1\0\0\0\1\0\0", b"\0\1" * 8, b"\0\0\0\1" * 4, bytes(14) + b"\1\2"):
    show(socket.inet_ntop, socket.AF_INET6, packed)
show(socket.inet_ntop, socket.AF_INET, b"abcd")
show(socket.inet_ntop, socket.AF_INET, b"abc")
show(socket.inet_ntop, socket.AF_UNIX, b"abc")
show(socket.inet_pton, socket.AF_UNIX, "abc")
for f in (socket.htons, socket.ntohs):
    for n in (0, 1, 256, 65535, 65536, -1, "a", 1.0, True):
        show(f, n)
for f in (socket.htonl, socket.ntohl):
    for n in (0, 1, 0x01020304, 2**32 - 1, 2**32, -1, "a", 1.0):
        show(f, n)
for f in (socket.CMSG_LEN, socket.CMSG_SPACE):
    for n in (0, 1, 4, 8, 9, -1):
        show(f, n)
# ---
# host: network
# enumerations
import socket

print(repr(socket.AF_INET), repr(socket.SOCK_STREAM), repr(socket.MSG_PEEK), repr(socket.AI_PASSIVE))
print(socket.AF_INET, f"{socket.SOCK_DGRAM:d}", socket.AF_INET == 2, socket.MSG_PEEK | socket.MSG_DONTWAIT)
print(socket.AddressFamily(10), socket.SocketKind["SOCK_RAW"])
print(len(socket.AddressFamily), len(socket.SocketKind), len(socket.MsgFlag), len(socket.AddressInfo))
print(socket.error is OSError, socket.timeout is TimeoutError)
print(socket.gaierror.__mro__, socket.herror.__mro__)
print(repr(socket.gaierror(-2, "text")), socket.gaierror(-2, "text"), socket.gaierror.__module__)
print(socket.has_ipv6, socket.has_dualstack_ipv6(), socket.SocketType)
print(socket.SOMAXCONN, socket.SO_REUSEADDR, socket.TCP_NODELAY, socket.IPPROTO_TCP, socket.INADDR_LOOPBACK)
