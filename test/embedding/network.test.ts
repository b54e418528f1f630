// The network as a grant: absent unless given, waiting that leaves the host and other runs alone, an end that leaves nothing open.

import { describe, expect, test } from 'vitest'
import { Interrupted, Python, type PythonError } from '../../src/index.ts'
import { grants } from '../../src/node.ts'

const network = { grants: grants({ network: true }) }
const failure = async (run: Promise<unknown>): Promise<any> =>
  run.then(
    (v) => {
      throw new Error(`no failure but ${String(v)}`)
    },
    (e: PythonError) => e,
  )

describe('without the grant', () => {
  test.each([
    'socket.socket()',
    'socket.socketpair()',
    'socket.create_connection(("127.0.0.1", 1))',
    'socket.create_server(("127.0.0.1", 0))',
    'socket.gethostbyname("localhost")',
    'socket.getaddrinfo("localhost", 1)',
    'socket.gethostname()',
    'socket.getservbyname("http")',
    'socket.if_nameindex()',
  ])('%s', async (call) => {
    const py = await Python.create()
    const e = await failure(py.run(`import socket\n${call}`))
    expect([e.type, e.text]).toEqual(['PermissionError', "this host does not grant 'network'"])
    await py.close()
  })
  test.each([
    'await asyncio.open_connection("127.0.0.1", 1)',
    'await asyncio.open_connection("localhost", 1)',
    'await asyncio.start_server(print, "127.0.0.1", 0)',
    'await asyncio.start_server(print, "localhost", 0)',
    'await asyncio.open_unix_connection("/tmp/x")',
    'await asyncio.start_unix_server(print, "/tmp/x")',
    'await loop.create_connection(asyncio.Protocol, "127.0.0.1", 1)',
    'await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)',
    'await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))',
    'await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=("127.0.0.1", 1))',
    'await loop.getaddrinfo("localhost", 1)',
    'await loop.getnameinfo(("127.0.0.1", 1))',
  ])('%s', async (call) => {
    const py = await Python.create()
    const e = await failure(py.run(`import asyncio\nloop = asyncio.get_running_loop()\n${call}`))
    expect([e.type, e.text]).toEqual(['PermissionError', "this host does not grant 'network'"])
    await py.close()
  })
  test('what needs no network works', async () => {
    const py = await Python.create()
    const source =
      'import socket\nsocket.inet_aton("1.2.3.4"), socket.htons(1), socket.getaddrinfo("127.0.0.1", 80, type=1)[0][4]'
    expect(await py.run(source)).toEqual([new Uint8Array([1, 2, 3, 4]), 256, ['127.0.0.1', 80]])
    await py.close()
  })
})

describe('with the grant', () => {
  test('two interpreters of one process talk', async () => {
    const a = await Python.create(network)
    const b = await Python.create(network)
    const port = await a.run('import socket\nserver = socket.create_server(("127.0.0.1", 0))\nserver.getsockname()[1]')
    const answer = a.run(
      'c, _ = server.accept()\nf = c.makefile("rw")\nline = f.readline()\nf.write(line.upper())\nf.flush()\nline',
    )
    b.globals.set('port', port)
    expect(
      await b.run(
        'import socket\nc = socket.create_connection(("127.0.0.1", port))\nc.sendall(b"hello\\n")\nc.makefile().readline()',
      ),
    ).toBe('HELLO\n')
    expect(await answer).toBe('hello\n')
    await Promise.all([a.close(), b.close()])
  })
  test('a run that waits for a connection leaves the others alone', async () => {
    const py = await Python.create(network)
    await py.run('import socket\nserver = socket.create_server(("127.0.0.1", 0))')
    const waiting = py.run('server.accept()[0].recv(100)')
    expect(await py.run('2 + 2')).toBe(4)
    await py.run('c = socket.create_connection(server.getsockname())\nc.sendall(b"from the other run")')
    expect(new TextDecoder().decode(await waiting)).toBe('from the other run')
    await py.close()
  })
  test('waiting is interrupted', async () => {
    const py = await Python.create(network)
    await py.run('import socket\nserver = socket.create_server(("127.0.0.1", 0))')
    for (const source of ['server.accept()', 'a, b = socket.socketpair()\na.makefile("rb").readline()']) {
      const waiting = failure(py.run(source))
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(py.interrupt()).toBe(true)
      expect(await waiting).toBeInstanceOf(Interrupted)
    }
    await py.close()
  })
  test('what is left open is closed', async () => {
    const py = await Python.create(network)
    const port = await py.run('import socket\nserver = socket.create_server(("127.0.0.1", 0))\nserver.getsockname()[1]')
    const other = await Python.create({ ...network, inputs: { port } })
    await other.run('import socket\nc = socket.create_connection(("127.0.0.1", port))')
    await py.run('end, _ = server.accept()')
    await py.close()
    expect(await other.run('c.recv(1)')).toEqual(new Uint8Array(0))
    const e = await failure(other.run('socket.create_connection(("127.0.0.1", port))'))
    expect(e.type).toBe('ConnectionRefusedError')
    await other.close()
  })
  test('runSync does not wait', async () => {
    const py = await Python.create(network)
    await py.run('import socket\na, b = socket.socketpair()')
    expect(py.runSync('b.send(b"x")\na.recv(1)')).toEqual(new Uint8Array([120]))
    expect(() => py.runSync('a.recv(1)')).toThrow(/wait/)
    await py.close()
  })
})

describe('flow', () => {
  const loopback = { family: 'inet', host: '127.0.0.1', port: 0, flow: 0, scope: 0 } as const
  test('who does not read stops who sends', async () => {
    const sockets = network.grants.network!
    const server = sockets.open('inet', 'stream')
    await server.bind(loopback)
    await server.listen(5)
    const client = sockets.open('inet', 'stream')
    const ready = (s: typeof client, is: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!is()) return
          s.onReady = null
          resolve()
        }
        s.onReady = look
        look()
      })
    const accepting = ready(server, () => server.readable())
    client.connect(server.local()!)
    await ready(client, () => client.writable())
    expect(client.takeError()).toBe(null)
    await accepting
    const end = server.accept()!
    expect(server.accept()).toBe(null)
    const block = new Uint8Array(65536).fill(7)
    let sent = 0
    let turns = 0
    // until nothing moves for a while
    for (let still = 0; still < 20; ) {
      const n = client.send(block, null)
      if (n === null) {
        still++
        await new Promise((resolve) => setTimeout(resolve, 2))
      } else {
        still = 0
        sent += n
      }
      if (++turns > 10_000) throw new Error('it never stops')
    }
    expect(client.writable()).toBe(false)
    expect(sent).toBeGreaterThan(256 * 1024)
    expect(sent).toBeLessThan(64 << 20)
    let received = 0
    let told = false
    client.onReady = () => {
      told = true
    }
    while (received < sent) {
      const r = end.receive(1 << 20, false)
      if (r === null) await ready(end, () => end.readable())
      else received += r.bytes.length
    }
    expect(received).toBe(sent)
    await expect.poll(() => [told, client.writable()], { timeout: 10_000 }).toEqual([true, true])
    for (const s of [client, end, server]) s.close(false)
    // idempotent
    client.close(true)
  })
  test('what was sent goes out after close', async () => {
    const py = await Python.create(network)
    const size = await py.run(`
import socket
with socket.create_server(('127.0.0.1', 0)) as server:
    c = socket.create_connection(server.getsockname())
    end, _ = server.accept()
    c.setblocking(False)
    sent = 0
    try:
        while True:
            sent += c.send(b'x' * 65536)
    except BlockingIOError:
        c.close()
    got = 0
    while data := end.recv(65536):
        got += len(data)
    end.close()
sent == got and got > 100_000
`)
    expect(size).toBe(true)
    await py.close()
  })
})
