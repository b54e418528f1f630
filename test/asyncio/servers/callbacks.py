# host: network
# Contexts of protocols' callbacks, and errors in factories and callbacks.
import asyncio
import contextvars
from _until import until

said = []
v = contextvars.ContextVar('v', default='none')


def say(*what):
    said.append(what)
    print(*what)


class Told(asyncio.Protocol):
    def connection_made(self, transport):
        say('made', v.get())

    def data_received(self, data):
        say('data', v.get(), data)
        v.set('changed')

    def connection_lost(self, exc):
        say('lost', v.get())


class FailsToBegin(asyncio.Protocol):
    def connection_made(self, transport):
        raise ValueError('made')

    def connection_lost(self, exc):
        say('lost all the same', exc)


class FailsToReceive(asyncio.DatagramProtocol):
    def datagram_received(self, data, addr):
        raise KeyError('datagram')

    def connection_lost(self, exc):
        say('datagrams end', repr(exc))


def bad_factory():
    said.append('factory')
    raise ValueError('factory')


async def settle(count):
    """Waits until so much was said since the last time, and a little more: what comes too much shall be seen."""
    await until(lambda: len(said) >= count)
    await asyncio.sleep(0.02)
    said.clear()


async def connected(server):
    return await asyncio.open_connection(*server.sockets[0].getsockname())


async def main():
    loop = asyncio.get_running_loop()
    v.set('server')
    server = await loop.create_server(Told, '127.0.0.1', 0)
    v.set('client')
    reader, writer = await connected(server)
    v.set('after')
    await settle(1)
    for data in (b'1', b'2'):
        writer.write(data)
        await settle(1)
    writer.close()
    await settle(1)
    server.close()

    # A factory that fails is reported in debug mode only.
    loop.set_exception_handler(lambda loop, context: say(sorted(context), context['message']))
    # (a slow machine is not worth a warning)
    loop.slow_callback_duration = 60
    server = await loop.create_server(bad_factory, '127.0.0.1', 0)
    for debug in (False, True):
        loop.set_debug(debug)
        reader, writer = await connected(server)
        await settle(2 if debug else 1)
        writer.close()
    loop.set_debug(False)
    server.close()

    server = await loop.create_server(FailsToBegin, '127.0.0.1', 0)
    reader, writer = await connected(server)
    await settle(1)
    writer.close()
    await settle(1)
    server.close()
    await server.wait_closed()

    server = await loop.create_server(Told, '127.0.0.1', 0)
    try:
        await loop.create_connection(bad_factory, *server.sockets[0].getsockname())
    except ValueError as e:
        failed = str(e)
    await settle(3)
    print('here', failed)
    server.close()

    transport, _ = await loop.create_datagram_endpoint(FailsToReceive, ('127.0.0.1', 0))
    other, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol,
                                                   remote_addr=transport.get_extra_info('sockname'))
    other.sendto(b'x')
    await settle(1)
    print(transport.is_closing())
    transport.close()
    other.close()
    await settle(1)


asyncio.run(main())
