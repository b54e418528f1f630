# host: network
# UDP endpoints.
import asyncio
import socket
from _show import attempt, plain, show


class Protocol(asyncio.DatagramProtocol):
    def __init__(self):
        self.received = []
        self.errors = []
        self.arrived = asyncio.Event()
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.received.append(data)
        self.sender = addr
        self.arrived.set()

    def error_received(self, exc):
        self.errors.append(exc)
        self.arrived.set()

    def connection_lost(self, exc):
        self.lost.set_result(exc)


class Echo(Protocol):
    def datagram_received(self, data, addr):
        self.transport.sendto(data[::-1], addr)


async def main():
    loop = asyncio.get_running_loop()
    transport, echo = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    address = transport.get_extra_info('sockname')
    print(show(transport), address[0], transport.get_extra_info('peername'), show(transport.get_extra_info('socket')))
    print(isinstance(transport, asyncio.DatagramTransport), type(transport).__module__, transport.get_protocol() is echo)

    client, protocol = await loop.create_datagram_endpoint(Protocol, remote_addr=address)
    print(show(client), client.get_extra_info('peername') == address, client.get_write_buffer_size(),
          client.get_write_buffer_limits())
    for data in (b'first', bytearray(b'second'), memoryview(b'third'), b''):
        client.sendto(data)
        await asyncio.wait_for(protocol.arrived.wait(), 5)
        protocol.arrived.clear()
    print(protocol.received, protocol.sender == address)
    client.sendto(b'to the same', address)
    await asyncio.wait_for(protocol.arrived.wait(), 5)
    plain(client.sendto, b'elsewhere', ('127.0.0.1', 1))
    plain(client.sendto, 'text')
    plain(client.sendto, 5)
    plain(client.sendto, b'x', 'nonsense')
    client.close()
    client.close()
    print(client.is_closing(), show(client))
    print(await protocol.lost, show(client))

    free, protocol = await loop.create_datagram_endpoint(Protocol, family=socket.AF_INET)
    free.sendto(b'without an address of its own', address)
    await asyncio.wait_for(protocol.arrived.wait(), 5)
    print(protocol.received)
    protocol.arrived.clear()
    free.abort()
    print(await protocol.lost)

    transport.close()
    print(await echo.lost)

    # nobody there
    nobody, protocol = await loop.create_datagram_endpoint(Protocol, remote_addr=address)
    nobody.sendto(b'x')
    await asyncio.wait_for(protocol.arrived.wait(), 5)
    print([repr(e) for e in protocol.errors])
    nobody.close()
    print(await protocol.lost)

    # a socket of one's own
    sock = socket.socket(type=socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    own, protocol = await loop.create_datagram_endpoint(Protocol, sock=sock)
    own.sendto(b'to itself', sock.getsockname())
    await asyncio.wait_for(protocol.arrived.wait(), 5)
    print(protocol.received)
    own.close()
    await protocol.lost

    # IPv6
    six, echo = await loop.create_datagram_endpoint(Echo, local_addr=('::1', 0))
    client, protocol = await loop.create_datagram_endpoint(Protocol, remote_addr=six.get_extra_info('sockname')[:2])
    client.sendto(b'six')
    await asyncio.wait_for(protocol.arrived.wait(), 5)
    print(protocol.received, len(protocol.sender))
    client.close()
    six.close()


asyncio.run(main())
# ---
# host: network
# What is refused.
import asyncio
import socket
from _show import attempt

P = asyncio.DatagramProtocol


async def main():
    endpoint = asyncio.get_running_loop().create_datagram_endpoint
    await attempt(endpoint(P))
    await attempt(endpoint(P, local_addr='127.0.0.1'))
    await attempt(endpoint(P, local_addr=('127.0.0.1',)))
    await attempt(endpoint(P, local_addr=['127.0.0.1', 0]))
    await attempt(endpoint(P, ('127.0.0.1', 0), ('::1', 5)))
    await attempt(endpoint(P, ('10.255.255.7', 0)))
    stream = socket.socket()
    try:
        await endpoint(P, sock=stream)
    except ValueError as e:
        print(str(e)[:36])
    stream.close()
    datagram = socket.socket(type=socket.SOCK_DGRAM)
    await attempt(endpoint(P, sock=datagram, local_addr=('127.0.0.1', 5)))
    await attempt(endpoint(P, sock=datagram, family=1, proto=2, flags=3, reuse_port=True, allow_broadcast=True))
    datagram.close()
    transport, _ = await endpoint(P, ('127.0.0.1', 0), allow_broadcast=True)
    sock = transport.get_extra_info('socket')
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST))
    transport.close()


asyncio.run(main())
