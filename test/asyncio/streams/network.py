# host: network
# open_connection() and start_server() over TCP.
import asyncio
from _show import attempt, show
from _until import until

kept = []
ended = asyncio.Event()


async def serve(reader, writer):
    kept.append(writer)
    shown = show(reader), show(writer)
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    print('server', *shown)
    print('server at end', reader.at_eof())
    writer.close()
    await writer.wait_closed()
    print('server closed', writer.is_closing(), show(writer.transport))
    ended.set()


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    print(show(writer), show(reader))
    print(show(writer.transport), writer.can_write_eof(), writer.is_closing())
    print(writer.get_extra_info('peername') == ('127.0.0.1', port), writer.get_extra_info('sockname')[0],
          writer.get_extra_info('sslcontext'), show(writer.get_extra_info('socket')))
    writer.write(b'one\ntw')
    print(await reader.readline())
    writer.writelines([b'o\n', b'three\n', bytearray(b'four\n'), memoryview(b'five')])
    print([await reader.readline() for _ in range(3)])
    writer.write_eof()
    print(await reader.read(), reader.at_eof())
    writer.close()
    print(writer.is_closing())
    await writer.wait_closed()
    await attempt(writer.drain())
    print(show(writer), show(reader))
    writer.close()
    await until(ended.is_set)
    server.close()
    await server.wait_closed()
    print(show(server))
    await attempt(asyncio.open_connection('127.0.0.1', port))


asyncio.run(main())
# ---
# host: network
# Many clients at once, of which each sees its own answers.
import asyncio


async def serve(reader, writer):
    try:
        while True:
            size = int.from_bytes(await reader.readexactly(4))
            data = await reader.readexactly(size)
            writer.write(len(data).to_bytes(4) + data[::-1])
            await writer.drain()
    except asyncio.IncompleteReadError as e:
        assert e.partial == b'', e.partial
    finally:
        writer.close()
        await writer.wait_closed()


async def client(port, number):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    total = 0
    for i in range(20):
        data = bytes([number, i]) * (1 + number * i * 7)
        writer.write(len(data).to_bytes(4))
        writer.write(data)
        await writer.drain()
        size = int.from_bytes(await reader.readexactly(4))
        assert await reader.readexactly(size) == data[::-1]
        total += size
    writer.close()
    await writer.wait_closed()
    return total


async def main():
    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        port = server.sockets[0].getsockname()[1]
        print(await asyncio.gather(*[client(port, n) for n in range(10)]))
    print(server.is_serving(), server.sockets)


asyncio.run(main())
# ---
# host: network
# Flow control: a writer whose peer does not read has to wait in drain().
import asyncio
from _until import until

SIZE = 64 * 1024
COUNT = 400


async def main():
    ready = asyncio.Event()
    result = []

    async def serve(reader, writer):
        await ready.wait()
        total = 0
        while block := await reader.read(100_000):
            total += len(block)
        result.append(total)
        writer.write(b'done')
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    sent = 0

    async def produce():
        nonlocal sent
        for _ in range(COUNT):
            writer.write(bytes(SIZE))
            await writer.drain()
            sent += 1

    task = asyncio.create_task(produce())
    await asyncio.sleep(0.3)
    await until(lambda: task.done() or writer.transport.get_write_buffer_size() > 64 * 1024)
    print('stuck:', not task.done(), sent < COUNT, writer.transport.get_write_buffer_size() > 64 * 1024)
    ready.set()
    await task
    print('sent', sent, writer.transport.get_write_buffer_size() <= 64 * 1024)
    writer.write_eof()
    print(await reader.read(), result == [SIZE * COUNT])
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
# ---
# host: network
# The other end goes away.
import asyncio
import socket
from _show import attempt, show


async def main():
    conns = []
    server = await asyncio.start_server(lambda r, w: conns.append((r, w)), '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]

    # A reset.
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    while not conns:
        await asyncio.sleep(0)
    conns[0][1].transport.abort()
    print(await reader.read())
    writer.close()
    await attempt(writer.wait_closed())

    # Killed while somebody reads.
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    while len(conns) < 2:
        await asyncio.sleep(0)
    task = asyncio.create_task(reader.readexactly(10))
    await asyncio.sleep(0)
    conns[1][1].write(b'abc')
    conns[1][1].close()
    try:
        await task
    except asyncio.IncompleteReadError as e:
        print(e, e.partial)
    writer.close()
    await writer.wait_closed()

    # Aborted here: the reader sees the end.
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    task = asyncio.create_task(reader.read())
    await asyncio.sleep(0)
    writer.transport.abort()
    print(await task)
    await attempt(writer.wait_closed())
    await attempt(writer.drain())
    server.close()
    for _, w in conns:
        w.close()


asyncio.run(main())
