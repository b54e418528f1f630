# difference: Options of sockets that Node cannot set are refused
# cause: Node has functions for some options and none for the others; they can be set to what they are, and read
# workaround: catch OSError (ENOPROTOOPT) as for options that a system does not have
# host: network
import socket

with socket.socket() as s:
    for option in (socket.TCP_NODELAY, socket.TCP_CORK):
        try:
            s.setsockopt(socket.IPPROTO_TCP, option, 1)
        except OSError as e:
            print(repr(e))
        print(s.getsockopt(socket.IPPROTO_TCP, option))
