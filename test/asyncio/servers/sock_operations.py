# host: network
# loop.sock_*(), readers and writers.
import asyncio
import socket
from _show import attempt, plain, show
from _until import until


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    plain_socket = socket.socket()
    loop.slow_callback_duration = 60  # a slow machine is not worth a warning
    loop.set_debug(True)
    for call in (loop.sock_recv(a, 5), loop.sock_sendall(a, b''), loop.sock_accept(a), loop.sock_sendfile(a, None),
                 loop.sock_connect(plain_socket, ('127.0.0.1', 1)), loop.sock_recv_into(a, bytearray(5)),
                 loop.sock_sendto(a, b'', None), loop.sock_recvfrom(a, 1), loop.sock_recvfrom_into(a, bytearray(4))):
        await attempt(call)
    loop.set_debug(False)
    a.setblocking(False)
    b.setblocking(False)
    await attempt(loop.sock_sendall(a, b'hello'))
    await attempt(loop.sock_recv(b, 2))
    buffer = bytearray(8)
    await attempt(loop.sock_recv_into(b, buffer))
    print(buffer)
    task = asyncio.create_task(loop.sock_recv(b, 10))
    await asyncio.sleep(0.05)
    await loop.sock_sendall(a, b'x' * 10)
    print(await task)
    task = asyncio.create_task(loop.sock_recv(b, 10))
    await asyncio.sleep(0.05)
    print(loop.remove_reader(b))
    task.cancel()
    await attempt(task)
    print(loop.remove_reader(b), loop.remove_writer(b))

    # more than fits
    async def read_all():
        total = 0
        while total < 3_000_000:
            total += len(await loop.sock_recv(b, 65536))
        return total

    print(await asyncio.gather(loop.sock_sendall(a, bytes(3_000_000)), read_all()))
    print(await asyncio.gather(loop.sock_sendall(a, memoryview(bytes(3_000_000))), read_all()))

    for fd in ('x', -1, None, 9999, 1.5):
        plain(loop.add_reader, fd, print)
        plain(loop.remove_writer, fd)
    seen = []
    print(loop.add_reader(b, seen.append, 1))
    await loop.sock_sendall(a, b'12')
    await until(lambda: len(seen) > 1)
    print(len(seen) > 1, set(seen))
    loop.add_reader(b, seen.append, 2)
    await until(lambda: seen[-1] == 2)
    await asyncio.sleep(0.02)
    print(seen[-1], loop.remove_reader(b.fileno()), loop.remove_reader(b))
    n = len(seen)
    await asyncio.sleep(0.05)
    print(n == len(seen))
    del seen[:]
    loop.add_writer(a, seen.append, 'w')
    loop.add_reader(a, seen.append, 'r')
    await until(lambda: seen)
    await asyncio.sleep(0.02)
    print(set(seen), loop.remove_writer(a), loop.remove_reader(a))

    a.close()
    print(await loop.sock_recv(b, 10), await loop.sock_recv(b, 10))
    b.close()
    await attempt(loop.sock_recv(b, 10))
    plain_socket.setblocking(False)
    await attempt(loop.sock_connect(plain_socket, ('127.0.0.1', 1)))
    plain_socket.close()


asyncio.run(main())
# ---
# host: network
# connect, accept and datagrams
import asyncio
import socket
from _show import attempt


async def main():
    loop = asyncio.get_running_loop()
    server = socket.socket()
    server.bind(('127.0.0.1', 0))
    server.listen()
    server.setblocking(False)
    client = socket.socket()
    client.setblocking(False)
    (conn, address), _ = await asyncio.gather(loop.sock_accept(server), loop.sock_connect(client, server.getsockname()))
    print(address == client.getsockname(), conn.gettimeout())
    await loop.sock_sendall(conn, b'welcome')
    print(await loop.sock_recv(client, 100))
    task = asyncio.create_task(loop.sock_accept(server))
    await asyncio.sleep(0.05)
    task.cancel()
    await attempt(task)
    by_name = socket.socket()
    by_name.setblocking(False)
    await loop.sock_connect(by_name, ('localhost', server.getsockname()[1]))
    (second, _) = await loop.sock_accept(server)
    print(by_name.getpeername()[0])
    for s in (server, client, conn, by_name, second):
        s.close()

    a, b = (socket.socket(type=socket.SOCK_DGRAM) for _ in range(2))
    for s in (a, b):
        s.bind(('127.0.0.1', 0))
        s.setblocking(False)
    print(await loop.sock_sendto(a, b'datagram', b.getsockname()))
    data, address = await loop.sock_recvfrom(b, 100)
    print(data, address == a.getsockname())
    buffer = bytearray(10)
    task = asyncio.create_task(loop.sock_recvfrom_into(b, buffer))
    await asyncio.sleep(0.05)
    await loop.sock_sendto(a, b'second', b.getsockname())
    print((await task)[0], buffer)
    task = asyncio.create_task(loop.sock_recvfrom_into(b, buffer, 3))
    await asyncio.sleep(0.05)
    await loop.sock_sendto(a, b'third', b.getsockname())
    print((await task)[0], buffer)
    a.close()
    b.close()


asyncio.run(main())
# ---
# host: network
# getaddrinfo() and getnameinfo()
import asyncio
import socket
from _show import attempt


async def main():
    loop = asyncio.get_running_loop()
    await attempt(loop.getaddrinfo('127.0.0.1', 80))
    await attempt(loop.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM))
    await attempt(loop.getaddrinfo('::1', 'http', type=socket.SOCK_STREAM))
    await attempt(loop.getaddrinfo('localhost', 80, family=socket.AF_INET, type=socket.SOCK_STREAM))
    await attempt(loop.getaddrinfo(None, 0, type=socket.SOCK_STREAM, family=socket.AF_INET, flags=socket.AI_PASSIVE))
    await attempt(loop.getaddrinfo('127.0.0.1', 'no-such-service'))
    await attempt(loop.getaddrinfo('nonexistent.invalid', 80))
    await attempt(loop.getnameinfo(('127.0.0.1', 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    task = asyncio.create_task(tick())
    await loop.getaddrinfo('localhost', 80)
    print(ticks > 0)
    task.cancel()


asyncio.run(main())
# ---
# host: network
# Sending files
import asyncio
import io
import os
import socket
from _show import attempt, show

PATH = f'/tmp/ouroloop-sendfile-{os.getpid()}'
DATA = bytes(range(256)) * 32_000


async def drain(sock, size):
    loop = asyncio.get_running_loop()
    data = b''
    while len(data) < size:
        data += await loop.sock_recv(sock, 65536)
    return data


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    with open(PATH, 'rb') as file:
        sent, data = await asyncio.gather(loop.sock_sendfile(a, file), drain(b, len(DATA)))
        print(sent, data == DATA, file.tell())
        await attempt(loop.sock_sendfile(a, file, 10, 20))
        print(await drain(b, 20) == DATA[10:30], file.tell())
        await attempt(loop.sock_sendfile(a, file, len(DATA) - 5, 20))
        print(await drain(b, 5) == DATA[-5:], file.tell())
        await attempt(loop.sock_sendfile(a, file, 0, 3, fallback=False))
        print(await drain(b, 3))
        for arguments in ((-1,), (0, -1), ('a',), (0, 'a'), (0, 0), (1.5,)):
            await attempt(loop.sock_sendfile(a, file, *arguments))
        udp = socket.socket(type=socket.SOCK_DGRAM)
        udp.setblocking(False)
        await attempt(loop.sock_sendfile(udp, file))
        udp.close()
    with open(PATH) as file:
        await attempt(loop.sock_sendfile(a, file))
    await attempt(loop.sock_sendfile(a, io.BytesIO(b'abc')))
    try:
        await loop.sock_sendfile(a, io.BytesIO(b'abc'), fallback=False)
    except asyncio.SendfileNotAvailableError as e:
        print(type(e).__name__, e)
    print(await drain(b, 3))
    a.close()
    b.close()

    got = []

    async def serve(reader, writer):
        got.append(await reader.read())
        writer.close()

    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b'before ')
        with open(PATH, 'rb') as file:
            print(await loop.sendfile(writer.transport, file, 1000, 300_000), file.tell())
            writer.write(b' between ')
            print(await loop.sendfile(writer.transport, file, 5, 5, fallback=False))
            task = asyncio.create_task(loop.sendfile(writer.transport, file))
            await asyncio.sleep(0)
            try:
                writer.write(b'x')
                writer.writelines([b'x'])
            except RuntimeError as e:
                print(e)
            print(await task)
        print(await loop.sendfile(writer.transport, io.BytesIO(b' memory')))
        await attempt(loop.sendfile(writer.transport, io.BytesIO(b' memory'), fallback=False))
        writer.write(b' after')
        print(show(writer.transport))
        writer.close()
        await writer.wait_closed()
        await attempt(loop.sendfile(writer.transport, io.BytesIO(b'')))
        await attempt(loop.sendfile(asyncio.Transport(), io.BytesIO(b'')))
        while not got:
            await asyncio.sleep(0)
    print(got[0] == b'before ' + DATA[1000:301_000] + b' between ' + DATA[5:10] + DATA + b' memory after')


with open(PATH, 'wb') as file:
    file.write(DATA)
try:
    asyncio.run(main())
finally:
    os.unlink(PATH)
