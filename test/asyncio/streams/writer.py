# A StreamWriter over a transport of the test's own.
import asyncio


class Transport(asyncio.Transport):
    def __init__(self):
        super().__init__({'name': 'fake'})
        self.closing = False

    def __repr__(self):
        return '<fake>'

    def write(self, data):
        print('write', data)

    def writelines(self, lines):
        print('writelines', list(lines))

    def write_eof(self):
        print('write_eof')
        return 'eof'

    def can_write_eof(self):
        return True

    def close(self):
        print('close')
        self.closing = True

    def is_closing(self):
        return self.closing


async def attempt(awaitable):
    try:
        print('->', await awaitable)
    except BaseException as e:
        print(type(e).__name__, e)


async def drains(w, name):
    await w.drain()
    print(name, 'drained')


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(loop=loop)
    protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
    transport = Transport()
    protocol.connection_made(transport)
    w = asyncio.StreamWriter(transport, protocol, reader, loop)
    print(w, w.transport, w.can_write_eof(), w.is_closing())
    bare = asyncio.StreamWriter(transport, protocol, None, loop)
    print(bare)
    print(w.get_extra_info('name'), w.get_extra_info('none'), w.get_extra_info('none', 5))
    print(w.write(b'1'), w.writelines([b'2', b'3']), w.write_eof())
    await attempt(w.drain())
    protocol.pause_writing()
    tasks = [asyncio.create_task(drains(w, n)) for n in 'abc']
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    protocol.resume_writing()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    protocol.pause_writing()
    try:
        protocol.pause_writing()
    except AssertionError:
        print('paused already')
    tasks = [asyncio.create_task(drains(w, n)) for n in 'de']
    await asyncio.sleep(0)
    closed = asyncio.create_task(w.wait_closed())
    await asyncio.sleep(0)
    protocol.connection_lost(OSError('broken'))
    print([repr(r) for r in await asyncio.gather(*tasks, closed, return_exceptions=True)])
    await attempt(w.drain())
    await attempt(reader.read(1))
    w.close()
    print(w.is_closing())
    await attempt(w.wait_closed())
    await attempt(bare.drain())
    try:
        asyncio.StreamWriter(transport, protocol, 'reader', loop)
    except AssertionError:
        print('no reader')


asyncio.run(main())
# ---
# What the protocol tells its reader; the callback of a server.
import asyncio


class Transport(asyncio.Transport):
    closed = False

    def close(self):
        print('closing')
        self.closed = True

    def is_closing(self):
        return self.closed

    def __repr__(self):
        return '<fake>'


kept = []


async def client(reader, writer):
    kept.append(writer)
    print('client', await reader.readline(), reader, writer)
    if await reader.readline() == b'fail\n':
        raise ValueError('client failed')
    print(await reader.read())
    writer.close()


def callback(reader, writer):
    kept.append(writer)
    print('callback', reader, writer)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print('handler', sorted(context), repr(context['exception']), context['message']))
    p = asyncio.StreamReaderProtocol(asyncio.StreamReader(), callback)
    p.connection_made(Transport())
    p.connection_lost(None)
    for line in (b'fail\n', b'go on\n'):
        p = asyncio.StreamReaderProtocol(asyncio.StreamReader(), client)
        p.connection_made(Transport())
        p.data_received(b'hello\n')
        await asyncio.sleep(0)
        p.data_received(line)
        await asyncio.sleep(0)
        print(p.eof_received())
        await asyncio.sleep(0.01)
        p.connection_lost(None)
    p = asyncio.StreamReaderProtocol(asyncio.StreamReader(), client)
    p.connection_made(Transport())
    await asyncio.sleep(0)
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for t in tasks:
        t.cancel()
    await asyncio.wait(tasks)
    await asyncio.sleep(0)
    r = asyncio.StreamReader()
    p = asyncio.StreamReaderProtocol(r)
    p.connection_made(Transport())
    p.connection_lost(ConnectionResetError('reset'))
    print(repr(r.exception()))
    for w in kept:
        w.transport.closed = True


asyncio.run(main())
