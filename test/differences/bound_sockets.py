# difference: A bound stream socket takes connections before listen(); they wait there
# cause: Node takes an address only by listening at it
# workaround: bind() when you are about to listen()
# host: network
import socket

with socket.socket() as server:
    server.bind(("127.0.0.1", 0))
    try:
        socket.create_connection(server.getsockname()).close()
        print("connected")
    except ConnectionRefusedError:
        print("refused")
