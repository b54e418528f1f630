# host: network
# The transport of a TCP connection: life and states.
import asyncio
from _show import plain, show
from _pair import flush, pair, told
from _until import until


async def main():
    loop = asyncio.get_running_loop()
    server, there, client, log = await pair(loop)
    flush(log)
    t = client.transport
    print(show(t), sorted(t._extra), show(t.get_extra_info('socket')), t.get_extra_info('none', 5))
    print(t.get_extra_info('peername') == there.transport.get_extra_info('sockname'),
          t.get_extra_info('sockname') == there.transport.get_extra_info('peername'))
    print(t.get_write_buffer_limits(), t.get_write_buffer_size(), t.is_reading(), t.is_closing(), t.can_write_eof())
    print(t.get_protocol() is client, isinstance(t, asyncio.Transport), type(t).__name__, type(t).__module__)
    for data in ('abc', 5, [1], b'', None):
        plain(t.write, data)
    plain(t.writelines, ['a'])
    plain(t.writelines, [])
    for limits in ((1, 2), (-1,), (5, -1), (10,), (0,), (None, 3), ()):
        plain(t.set_write_buffer_limits, *limits)
        print(t.get_write_buffer_limits())
    t.pause_reading()
    t.pause_reading()
    print(t.is_reading(), show(t))
    there.transport.write(b'while paused')
    await asyncio.sleep(0.15)
    flush(log)
    t.resume_reading()
    t.resume_reading()
    await told(log, 1)
    flush(log)
    print(t.is_reading(), show(t))
    fd = t.get_extra_info('socket').fileno()
    for method in (loop.add_reader, loop.add_writer):
        plain(method, t.get_extra_info('socket'), print)
    for method in (loop.remove_reader, loop.remove_writer):
        try:
            method(fd)
        except RuntimeError as e:
            print(show(str(e).replace(str(fd), '', 1)))
    t.write(b'hello ')
    t.write(bytearray(b'world'))
    t.writelines([b' and', memoryview(b' more')])
    await until(lambda: 'more' in ''.join(log))
    print(''.join(log).count('hello'))
    log.clear()
    t.write_eof()
    plain(t.write, b'x')
    plain(t.writelines, [b'x'])
    t.write_eof()
    await told(log, 4)
    flush(log)
    print(show(t), show(there.transport))
    t.close()
    print(show(t), t.is_closing(), t.is_reading())
    t.pause_reading()
    t.resume_reading()
    t.write_eof()
    t.abort()
    print(show(t.get_extra_info('socket')))
    server.close()
    await server.wait_closed()


asyncio.run(main())
# ---
# host: network
# Closing, aborting, and writing to what is closed.
import asyncio
from _show import show
from _pair import flush, pair, told


async def main():
    loop = asyncio.get_running_loop()
    server, there, client, log = await pair(loop)
    log.clear()
    t = client.transport
    t.write(b'last words')
    t.close()
    print(show(t), t.is_closing())
    flush(log)
    await told(log, 4)
    flush(log)
    for i in range(7):
        t.write(b'late')
    print(t.get_write_buffer_size(), show(t))
    server.close()
    await server.wait_closed()

    server, there, client, log = await pair(loop)
    log.clear()
    client.transport.abort()
    client.transport.abort()
    print(show(client.transport))
    await told(log, 3)
    flush(log)
    server.close()
    await server.wait_closed()

    # What is buffered still goes out after close(), and is lost with abort().
    for how in ('close', 'abort'):
        server, there, client, log = await pair(loop)
        log.clear()
        there.transport.pause_reading()
        client.transport.write(bytes(8_000_000))
        print(client.transport.get_write_buffer_size() > 1_000_000, show(client.transport).split(' write=')[0])
        getattr(client.transport, how)()
        print(client.transport.get_write_buffer_size() > 1_000_000)
        await asyncio.sleep(0.05)
        there.total = 0
        there.data_received = lambda data: setattr(there, 'total', there.total + len(data))
        there.transport.resume_reading()
        await told(log, 3)
        print(how, there.total == 8_000_000)
        print(*sorted(line.split(':')[0][:60] for line in log), sep='\n')
        server.close()
        there.transport.abort()
        await server.wait_closed()


asyncio.run(main())
# ---
# host: network
# pause_writing() and resume_writing() at the marks.
import asyncio
from _pair import pair
from _until import until


async def main():
    loop = asyncio.get_running_loop()
    server, there, client, log = await pair(loop)
    log.clear()
    t = client.transport
    client.pause_writing = lambda: log.append(f'pause {t.get_write_buffer_size() > t.get_write_buffer_limits()[1]}')
    client.resume_writing = lambda: log.append(f'resume {t.get_write_buffer_size() <= t.get_write_buffer_limits()[0]}')
    there.transport.pause_reading()
    t.set_write_buffer_limits(high=100_000, low=1000)
    t.write(bytes(10_000_000))
    print(log)
    t.write(bytes(10))
    print(log)
    size = t.get_write_buffer_size()
    t.set_write_buffer_limits(high=20_000_000)
    print(log, t.get_write_buffer_size() == size)
    there.data_received = lambda data: None
    there.transport.resume_reading()
    await until(lambda: not t.get_write_buffer_size())
    print(log)

    def broken():
        raise ValueError('pause_writing failed')

    client.pause_writing = broken
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context['message'], repr(context['exception'])))
    t.set_write_buffer_limits(high=0)
    there.transport.pause_reading()
    t.write(bytes(10_000_000))
    t.abort()
    await asyncio.sleep(0.05)
    there.transport.abort()
    server.close()
    await server.wait_closed()


asyncio.run(main())
# ---
# host: network
# Protocols: buffered ones, changing them, and errors in their methods.
import asyncio
from _show import show
from _pair import pair, told
from _until import until


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, size):
        self.buffer = bytearray(size)
        self.data = b''

    def get_buffer(self, sizehint):
        self.hint = sizehint
        return self.buffer

    def buffer_updated(self, nbytes):
        self.data += self.buffer[:nbytes]

    def eof_received(self):
        print('buffered eof')
        return True

    def connection_lost(self, exc):
        print('buffered lost', repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print('handler', sorted(context), context['message'], repr(context['exception'])))
    server, there, client, log = await pair(loop)
    buffered = Buffered(5)
    client.transport.set_protocol(buffered)
    print(client.transport.get_protocol() is buffered)
    there.transport.write(b'0123456789ab')
    await until(lambda: len(buffered.data) == 12)
    print(buffered.data, buffered.hint)
    there.transport.write_eof()
    await until(lambda: 'read=idle' in repr(client.transport))
    print(show(client.transport))
    client.transport.set_protocol(client)
    client.transport.write(b'half closed')
    log.clear()
    await told(log, 1)
    print(log)
    client.transport.close()
    await told(log, 4)
    server.close()
    await server.wait_closed()

    for method in ('data_received', 'eof_received', 'get_buffer', 'buffer_updated', 'empty'):
        server, there, client, log = await pair(loop)
        log.clear()
        t = client.transport

        def broken(*args):
            raise ValueError(method)

        if method in ('get_buffer', 'buffer_updated', 'empty'):
            client = Buffered(0 if method == 'empty' else 5)
            there.peer = client
        if method != 'empty':
            setattr(client, method, broken)
        t.set_protocol(client)
        if method == 'eof_received':
            there.transport.write_eof()
        else:
            there.transport.write(b'data')
        await until(lambda: 'closed' in repr(t))
        print(method, show(t))
        there.transport.abort()
        server.close()
        await server.wait_closed()


asyncio.run(main())
