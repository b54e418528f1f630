# An echo server and three clients that talk to it at the same time, over TCP. Each connection is served by a task of its own.
import asyncio


async def serve(reader, writer):
    async for line in reader:
        text = line.decode().rstrip()
        await asyncio.sleep(0.05 * len(text))
        writer.write(f'{text.upper()}!\n'.encode())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port, *words):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    for word in words:
        writer.write(f'{word}\n'.encode())
        answer = await asyncio.wait_for(reader.readline(), timeout=5)
        print(f'{word} -> {answer.decode().rstrip()}')
    writer.close()
    await writer.wait_closed()
    return len(words)


async def main():
    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        port = server.sockets[0].getsockname()[1]
        counts = await asyncio.gather(
            client(port, 'hello', 'sockets'),
            client(port, 'one two three four', 'so long'),
            client(port, 'good day'),
        )
    print(sum(counts), 'lines')


asyncio.run(main())
