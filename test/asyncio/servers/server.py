# host: network
# A Server: its states, and waiting for it.
import asyncio
from _show import attempt, plain, show


class Protocol(asyncio.Protocol):
    made = []

    def connection_made(self, transport):
        self.transport = transport
        self.made.append(self)

    def connection_lost(self, exc):
        print('lost', repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Protocol, '127.0.0.1', 0, start_serving=False)
    print(show(server), server.is_serving(), server.get_loop() is loop, isinstance(server, asyncio.Server),
          isinstance(server, asyncio.AbstractServer), type(server).__module__)
    print(show(server.sockets), len(server.sockets))
    sock = server.sockets[0]
    port = sock.getsockname()[1]
    for call in (lambda: sock.setblocking(True), lambda: sock.setblocking(False), lambda: sock.settimeout(1),
                 lambda: sock.settimeout(0), sock.gettimeout, lambda: sock.accept, lambda: sock.close,
                 sock.get_inheritable, lambda: sock.getsockopt(1, 2), sock.__getstate__):
        plain(call)
    await server.start_serving()
    await server.start_serving()
    print(server.is_serving())
    clients = [await loop.create_connection(asyncio.Protocol, '127.0.0.1', port) for _ in range(2)]
    while len(Protocol.made) < 2:
        await asyncio.sleep(0)

    waiting = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.05)
    print(waiting.done())
    server.close()
    server.close()
    await asyncio.sleep(0.05)
    print(waiting.done(), show(server), server.sockets, server.is_serving())
    await attempt(server.serve_forever())
    Protocol.made[0].transport.close()
    await asyncio.sleep(0.15)
    print(waiting.done())
    Protocol.made[1].transport.close()
    await waiting
    await server.wait_closed()
    print('closed')
    for transport, _ in clients:
        transport.close()
    await attempt(asyncio.open_connection('127.0.0.1', port))


asyncio.run(main())
# ---
# host: network
# serve_forever()
import asyncio
from _show import attempt, show


async def serve(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def ask(port, text):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(text)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0, start_serving=False)
    port = server.sockets[0].getsockname()[1]
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    print(server.is_serving(), await ask(port, b'hello\n'))
    await attempt(server.serve_forever())
    forever.cancel()
    await attempt(forever)
    print(show(server))

    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        port = server.sockets[0].getsockname()[1]
        forever = asyncio.create_task(server.serve_forever())
        print(await asyncio.gather(*[ask(port, b'%d\n' % n) for n in range(5)]))
        server.close()
        await attempt(forever)
    print(show(server))

    async def stop_later():
        await asyncio.sleep(0.05)
        raise KeyError('stop')

    try:
        async with await asyncio.start_server(serve, '127.0.0.1', 0) as server, asyncio.TaskGroup() as tg:
            tg.create_task(stop_later())
            await server.serve_forever()
    except* KeyError as e:
        print(e.exceptions, show(server))


asyncio.run(main())
# ---
# host: network
# close_clients() and abort_clients()
import asyncio
from _show import show


async def main():
    loop = asyncio.get_running_loop()
    for method in ('close_clients', 'abort_clients'):
        writers = []
        server = await asyncio.start_server(lambda r, w: writers.append(w), '127.0.0.1', 0)
        port = server.sockets[0].getsockname()[1]
        pairs = [await asyncio.open_connection('127.0.0.1', port) for _ in range(3)]
        while len(writers) < 3:
            await asyncio.sleep(0)
        for w in writers:
            w.write(b'pending')
        server.close()
        getattr(server, method)()
        await server.wait_closed()
        print(method, [await r.read() for r, _ in pairs], [w.is_closing() for w in writers])
        for _, w in pairs:
            w.close()


asyncio.run(main())
# ---
# host: network
# Arguments of create_server() and create_connection() that are refused.
import asyncio
import socket
from _show import attempt

P = asyncio.Protocol


async def main():
    loop = asyncio.get_running_loop()
    sock = socket.socket()
    udp = socket.socket(type=socket.SOCK_DGRAM)
    connect, serve = loop.create_connection, loop.create_server
    await attempt(connect(P))
    await attempt(connect(P, 'localhost', 80, sock=sock))
    await attempt(connect(P, '127.0.0.1', 1, server_hostname='x'))
    await attempt(connect(P, '127.0.0.1', 1, ssl_handshake_timeout=1))
    await attempt(connect(P, '127.0.0.1', 1, ssl_shutdown_timeout=1))
    await attempt(connect(P, '127.0.0.1', 1))
    await attempt(connect(P, '127.0.0.1', 1, all_errors=True))
    await attempt(connect(P, 'nonexistent.invalid', 1, family=socket.AF_UNSPEC))
    await attempt(serve(P))
    await attempt(serve(P, '127.0.0.1', 0, sock=sock))
    await attempt(serve(P, '127.0.0.1', 0, ssl=True))
    await attempt(serve(P, '127.0.0.1', 0, ssl=False))
    await attempt(serve(P, '127.0.0.1', 0, ssl_handshake_timeout=5))
    await attempt(serve(P, '127.0.0.1', 0, ssl_shutdown_timeout=5))
    for call in (connect(P, sock=udp), serve(P, sock=udp), loop.connect_accepted_socket(P, udp)):
        try:
            await call
        except ValueError as e:
            print(str(e)[:45])
    await attempt(loop.connect_accepted_socket(P, sock, ssl_handshake_timeout=3))
    await attempt(serve(P, '10.255.255.7', 0))
    busy = socket.socket()
    busy.bind(('127.0.0.1', 0))
    busy.listen()
    port = busy.getsockname()[1]
    try:
        await serve(P, '127.0.0.1', port)
    except OSError as e:
        print(type(e).__name__, e.errno, str(e).replace(str(port), 'PORT'), repr(e.__cause__))
    await attempt(connect(P, '127.0.0.1', port, local_addr=('10.255.255.7', 0)))
    await attempt(connect(P, '127.0.0.1', port, local_addr=('::1', 0)))
    transport, _ = await connect(P, '127.0.0.1', port, local_addr=('127.0.0.2', 0))
    print(transport.get_extra_info('sockname')[0])
    transport.close()
    await asyncio.sleep(0)
    for s in (sock, udp, busy):
        s.close()


asyncio.run(main())
# ---
# host: network
# Sockets of one's own; connections accepted elsewhere; several hosts; happy eyeballs.
import asyncio
import socket
from _show import show


async def serve(reader, writer):
    writer.write(b'to ' + await reader.readline())
    writer.close()


async def talk(reader, writer):
    writer.write(b'me\n')
    print(await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    loop = asyncio.get_running_loop()
    sock = socket.socket()
    sock.bind(('127.0.0.1', 0))
    port = sock.getsockname()[1]
    async with await asyncio.start_server(serve, sock=sock) as server:
        print(server.sockets[0].getsockname()[1] == port)
        mine = socket.create_connection(('127.0.0.1', port))
        await talk(*await asyncio.open_connection(sock=mine))
        await talk(*await asyncio.open_connection('127.0.0.1', port, happy_eyeballs_delay=0.25))
        await talk(*await asyncio.open_connection('127.0.0.1', str(port), family=socket.AF_INET))
        await talk(*await asyncio.open_connection('localhost', port, family=socket.AF_INET))

    # accepted by hand
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    listener.setblocking(False)
    task = asyncio.create_task(asyncio.open_connection(*listener.getsockname()))
    conn, address = await loop.sock_accept(listener)
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader, serve)
    transport, same = await loop.connect_accepted_socket(lambda: protocol, conn)
    print(same is protocol, transport.get_extra_info('peername') == address)
    await talk(*await task)
    listener.close()

    # IPv6, and two hosts at once
    async with await asyncio.start_server(serve, '::1', 0) as server:
        host, port, flow, scope = server.sockets[0].getsockname()
        print(host, flow, scope, server.sockets[0].family == socket.AF_INET6)
        reader, writer = await asyncio.open_connection('::1', port)
        print(writer.get_extra_info('peername')[:1], len(writer.get_extra_info('peername')))
        await talk(reader, writer)
    async with await asyncio.start_server(serve, ['127.0.0.1', '127.0.0.2', '127.0.0.1'], 0) as server:
        print([s.getsockname()[0] for s in server.sockets])
        for s in server.sockets:
            await talk(*await asyncio.open_connection(*s.getsockname()))
    async with await asyncio.start_server(serve, None, 0, reuse_address=True, keep_alive=True, backlog=5) as server:
        print(sorted(s.getsockname()[0] for s in server.sockets), sorted(len(s.getsockname()) for s in server.sockets))
        print([s.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) for s in server.sockets])


asyncio.run(main())
# ---
# host: network
# Connections that fail one after the other; interleaving.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    free = socket.socket()
    free.bind(('127.0.0.1', 0))
    port = free.getsockname()[1]
    free.close()
    asked = []

    async def getaddrinfo(host, port, *, family=0, type=0, proto=0, flags=0):
        asked.append((host, family, int(type), proto, flags))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, '', (f'127.0.0.{n}', port)) for n in (1, 2, 3)]

    loop.getaddrinfo = getaddrinfo
    for options in ({}, {'happy_eyeballs_delay': 0.01}, {'interleave': 2}, {'all_errors': True}):
        try:
            await loop.create_connection(asyncio.Protocol, 'somewhere', port, **options)
        except OSError as e:
            print(type(e).__name__, str(e).replace(str(port), 'PORT'), e.errno)
        except ExceptionGroup as e:
            print(str(e), [str(x).replace(str(port), 'PORT') for x in e.exceptions])
    print(asked)
    server = await loop.create_server(asyncio.Protocol, '127.0.0.3', port)
    for delay in (None, 0.01):
        transport, protocol = await loop.create_connection(asyncio.Protocol, 'somewhere', port,
                                                           happy_eyeballs_delay=delay)
        print(transport.get_extra_info('peername')[0])
        transport.close()
    server.close()

    async def empty(*args, **kwargs):
        return []

    loop.getaddrinfo = empty
    for call in (loop.create_connection(asyncio.Protocol, 'somewhere', 1),
                 loop.create_connection(asyncio.Protocol, '127.0.0.1', 1, local_addr=('somewhere', 1)),
                 loop.create_server(asyncio.Protocol, 'somewhere', 1),
                 loop.create_datagram_endpoint(asyncio.DatagramProtocol, ('somewhere', 1))):
        try:
            await call
        except OSError as e:
            print(type(e).__name__, e)


asyncio.run(main())
