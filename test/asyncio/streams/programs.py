# host: network
# A chat server: what one says, all others hear.
import asyncio
from _until import until


class Chat:
    def __init__(self):
        self.members = {}

    async def serve(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        self.members[name] = writer
        await self.tell(f'* {name} joined', name)
        try:
            async for line in reader:
                await self.tell(f'<{name}> {line.decode().rstrip()}', name)
        finally:
            del self.members[name]
            await self.tell(f'* {name} left', name)
            writer.close()
            await writer.wait_closed()

    async def tell(self, text, sender):
        for name, writer in self.members.items():
            if name != sender:
                writer.write(text.encode() + b'\n')
                await writer.drain()


async def member(port, name, turn, go, done, heard):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(name.encode() + b'\n')

    async def listen():
        async for line in reader:
            heard.append(line.decode().rstrip())

    task = asyncio.create_task(listen())
    for i, event in enumerate(go):
        await event.wait()
        if i % 3 == turn:
            writer.write(f'message {i}\n'.encode())
            await writer.drain()
    await done.wait()
    writer.write_eof()
    await task
    writer.close()
    await writer.wait_closed()


async def main():
    chat = Chat()
    server = await asyncio.start_server(chat.serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    go = [asyncio.Event() for _ in range(6)]
    done = asyncio.Event()
    tasks = []
    all_heard = [[], [], []]
    for turn, name in enumerate(('ann', 'bob', 'cid')):
        tasks.append(asyncio.create_task(member(port, name, turn, go, done, all_heard[turn])))
        await until(lambda: name in chat.members)
    for i, event in enumerate(go):
        event.set()
        await until(lambda: sum(f'message {i}' in line for heard in all_heard for line in heard) == 2)
    done.set()
    await asyncio.gather(*tasks)
    for heard in all_heard:
        print([line for line in heard if 'left' not in line])
    server.close()
    await server.wait_closed()
    print(chat.members)


asyncio.run(main())
# ---
# host: network
# A proxy between a client and a server that speaks a little HTTP.
import asyncio


async def pump(reader, writer):
    while block := await reader.read(1000):
        writer.write(block)
        await writer.drain()
    writer.write_eof()


async def proxy(reader, writer, port):
    there_reader, there_writer = await asyncio.open_connection('127.0.0.1', port)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(pump(reader, there_writer))
        tg.create_task(pump(there_reader, writer))
    for w in (writer, there_writer):
        w.close()
        await w.wait_closed()


async def answer(reader, writer):
    head = (await reader.readuntil(b'\r\n\r\n')).decode().split('\r\n')
    method, path, version = head[0].split()
    headers = dict(line.split(': ', 1) for line in head[1:] if line)
    body = await reader.readexactly(int(headers.get('Content-Length', 0)))
    text = f'{method} {path} {len(body)} {sum(body)}\n' * 3
    writer.write(f'{version} 200 OK\r\nContent-Length: {len(text)}\r\n\r\n'.encode())
    writer.writelines([line.encode() + b'\n' for line in text.splitlines()])
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def request(port, method, path, body=b''):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(f'{method} {path} HTTP/1.0\r\nContent-Length: {len(body)}\r\n\r\n'.encode() + body)
    writer.write_eof()
    status = await reader.readline()
    length = 0
    while (line := await reader.readline()) != b'\r\n':
        name, value = line.decode().split(': ')
        if name == 'Content-Length':
            length = int(value)
    text = await reader.readexactly(length)
    assert await reader.read() == b''
    writer.close()
    await writer.wait_closed()
    return status, text.decode().splitlines()[0]


async def main():
    server = await asyncio.start_server(answer, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    middle = await asyncio.start_server(lambda r, w: proxy(r, w, port), '127.0.0.1', 0)
    through = middle.sockets[0].getsockname()[1]
    calls = [request(through, 'GET', '/'), request(port, 'GET', '/direct')]
    calls += [request(through, 'POST', f'/{n}', bytes([n]) * n * 10_000) for n in range(1, 12)]
    for status, line in await asyncio.gather(*calls):
        print(status, line)
    for s in (server, middle):
        s.close()
        await s.wait_closed()


asyncio.run(main())
# ---
# host: network
# Timeouts and cancellation while something is read, written, connected and accepted.
import asyncio
from _until import until


async def main():
    silent = []
    server = await asyncio.start_server(lambda r, w: silent.append(w), '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    for method in (reader.read, reader.readline, reader.readuntil, lambda: reader.readexactly(3)):
        try:
            async with asyncio.timeout(0.02):
                await method()
        except TimeoutError:
            print('timeout')
    await until(lambda: silent)
    silent[0].write(b'now\n')
    print(await reader.readline())

    async def fill():
        while True:
            writer.write(bytes(100_000))
            await writer.drain()

    try:
        await asyncio.wait_for(fill(), 0.3)
    except TimeoutError:
        print('full', writer.transport.get_write_buffer_size() > 0)
    writer.transport.abort()
    try:
        await writer.wait_closed()
    except Exception as e:
        print(repr(e))

    reading = []

    async def client():
        r, w = await asyncio.open_connection(*address)
        reading.append(r)
        try:
            await r.read()
        finally:
            w.close()
            print('closing')

    tasks = [asyncio.create_task(client()) for _ in range(3)]
    await until(lambda: len(reading) == 3 and len(silent) == 4)
    for t in tasks:
        t.cancel()
    print([type(x).__name__ for x in await asyncio.gather(*tasks, return_exceptions=True)])
    task = asyncio.create_task(asyncio.open_connection(*address))
    await asyncio.sleep(0)
    task.cancel()
    print([type(x).__name__ for x in await asyncio.gather(task, return_exceptions=True)])
    task = asyncio.create_task(server.serve_forever())
    try:
        async with asyncio.timeout(0.05):
            await asyncio.shield(task)
    except TimeoutError:
        print(server.is_serving())
    for w in silent:
        w.close()
    task.cancel()
    print([type(x).__name__ for x in await asyncio.gather(task, return_exceptions=True)], server.is_serving())


asyncio.run(main())
# ---
# host: network
# A busy loop leaves the network its turns; many small messages keep their order.
import asyncio


async def main():
    got = []

    async def serve(reader, writer):
        while data := await reader.read(50):
            got.append(data)
        writer.close()

    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    spinning = True
    turns = 0

    async def spin():
        nonlocal turns
        while spinning:
            turns += 1
            await asyncio.sleep(0)

    spinner = asyncio.create_task(spin())
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for i in range(3000):
        writer.write(b'%d,' % i)
        if i % 100 == 0:
            await writer.drain()
            await asyncio.sleep(0)
    writer.write_eof()
    print(await reader.read())
    spinning = False
    await spinner
    print(b''.join(got) == b''.join(b'%d,' % i for i in range(3000)), max(map(len, got)), turns > 10)
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
# ---
# host: network
# One loop after the other, and two servers in one program.
import asyncio


async def echo(reader, writer):
    writer.write(await reader.read(100))
    writer.close()
    await writer.wait_closed()


async def once(text):
    async with await asyncio.start_server(echo, '127.0.0.1', 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(text)
        answer = await reader.read()
        writer.close()
        return answer


print(asyncio.run(once(b'first')), asyncio.run(once(b'second')))
with asyncio.Runner() as runner:
    print(runner.run(once(b'third')))
    print(runner.run(once(b'fourth')))
loop = asyncio.new_event_loop()
server = loop.run_until_complete(loop.create_server(asyncio.Protocol, '127.0.0.1', 0))
print(server.is_serving(), loop.is_running())
server.close()
loop.run_until_complete(server.wait_closed())
loop.close()
for call in (loop.add_reader, loop.add_writer):
    try:
        call(0, print)
    except RuntimeError as e:
        print(e)
print(loop.remove_reader(0), loop.remove_writer(0))
