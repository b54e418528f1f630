# Two ends of a TCP connection whose protocols write down what they are told.
import asyncio

from _show import show
from _until import until


class Protocol(asyncio.Protocol):
    def __init__(self, name, log):
        self.name = name
        self.log = log

    def say(self, *what):
        self.log.append(' '.join([self.name, *map(show, what)]))

    def connection_made(self, transport):
        self.transport = transport
        self.say('made', transport)

    def data_received(self, data):
        self.say('data', data)

    def eof_received(self):
        self.say('eof')

    def connection_lost(self, exc):
        self.say('lost', exc, self.transport)


async def pair(loop):
    """Server, client and log of a connection."""
    log = []
    there = []

    def factory():
        there.append(Protocol('server', log))
        return there[-1]

    server = await loop.create_server(factory, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    transport, client = await loop.create_connection(lambda: Protocol('client', log), '127.0.0.1', port)
    await until(lambda: there and hasattr(there[0], 'transport') and 'read=polling' in repr(there[0].transport))
    return server, there[0], client, log


async def told(log, lines):
    """Waits until the log is so long, and a little more: what comes too much shall be seen."""
    await until(lambda: len(log) >= lines)
    await asyncio.sleep(0.02)


def flush(log):
    print(*sorted(log), sep='\n')
    log.clear()
