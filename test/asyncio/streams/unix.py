# host: network
# Streams over Unix sockets.
import asyncio
import os
from _show import attempt, show

PATH = f'/tmp/ouroloop-streams-{os.getpid()}'


async def serve(reader, writer):
    writer.write(b'you said ' + await reader.readline())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    await attempt(asyncio.open_unix_connection(PATH), PATH)
    server = await asyncio.start_unix_server(serve, PATH)
    print(server.sockets[0].family == 1, server.sockets[0].getsockname() == PATH, os.path.exists(PATH))
    print(show(server.sockets[0], PATH), show(server, PATH))
    reader, writer = await asyncio.open_unix_connection(PATH)
    print(writer.get_extra_info('peername') == PATH, repr(writer.get_extra_info('sockname')))
    writer.write(b'hello\n')
    print(await reader.read())
    writer.close()
    await writer.wait_closed()

    # A second server takes the place; the first one then leaves the file alone.
    second = await asyncio.start_unix_server(serve, PATH)
    server.close()
    await server.wait_closed()
    print(os.path.exists(PATH))
    second.close()
    print(os.path.exists(PATH))
    third = await asyncio.start_unix_server(serve, PATH, cleanup_socket=False)
    third.close()
    print(os.path.exists(PATH))
    # what is left over is replaced
    fourth = await asyncio.start_unix_server(serve, PATH, start_serving=False)
    print(fourth.is_serving())
    fourth.close()
    print(os.path.exists(PATH))


try:
    asyncio.run(main())
finally:
    if os.path.exists(PATH):
        os.unlink(PATH)
# ---
# host: network
# What is refused.
import asyncio
import os
import socket
from _show import attempt

PATH = f'/tmp/ouroloop-streams-{os.getpid()}'


def serve(reader, writer):
    pass


async def main():
    tcp = socket.socket()
    await attempt(asyncio.start_unix_server(serve))
    await attempt(asyncio.open_unix_connection())
    await attempt(asyncio.start_unix_server(serve, PATH, sock=tcp))
    await attempt(asyncio.open_unix_connection(PATH, sock=tcp))
    for call in (asyncio.start_unix_server(serve, sock=tcp), asyncio.open_unix_connection(sock=tcp)):
        try:
            await call
        except ValueError as e:
            print(str(e)[:64])
    tcp.close()
    await attempt(asyncio.open_unix_connection(PATH, server_hostname='a'))
    await attempt(asyncio.open_unix_connection(PATH, ssl_handshake_timeout=1))
    await attempt(asyncio.open_unix_connection(PATH, ssl_shutdown_timeout=1))
    await attempt(asyncio.open_unix_connection(PATH, ssl=True))
    await attempt(asyncio.start_unix_server(serve, PATH, ssl_handshake_timeout=1))
    await attempt(asyncio.start_unix_server(serve, PATH, ssl_shutdown_timeout=1))
    await attempt(asyncio.start_unix_server(serve, PATH, ssl=True))
    with open(PATH, 'w'):
        pass
    await attempt(asyncio.start_unix_server(serve, PATH), PATH)
    os.unlink(PATH)
    await attempt(asyncio.start_unix_server(serve, '/nonexistent/x/y'))
    await attempt(asyncio.start_unix_server(serve, 'a' * 200))
    await attempt(asyncio.open_unix_connection(5))


asyncio.run(main())
