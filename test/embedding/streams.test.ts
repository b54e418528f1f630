// asyncio's network in sessions: servers that go on between runs, and an end that leaves nothing open.

import { connect, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { Python } from '../../src/index.ts'
import { grants } from '../../src/node.ts'

const network = { grants: grants({ network: true }) }

/** Everything that the other end sends, after `text` was sent. */
function ask(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    socket.on('data', (d) => {
      got += d
    })
    socket.on('end', () => resolve(got))
    socket.on('error', reject)
  })
}

const SERVER = `
import asyncio

async def serve(reader, writer):
    writer.write((await reader.read()).upper())
    writer.close()
    await writer.wait_closed()

server = await asyncio.start_server(serve, '127.0.0.1', 0)
server.sockets[0].getsockname()[1]
`

test('a server answers while no run is under way, until the session is closed', async () => {
  const py = await Python.create(network)
  const port = (await py.run(SERVER)) as number
  expect(await ask(port, 'first')).toBe('FIRST')
  expect(await Promise.all([ask(port, 'a'), ask(port, 'b'), py.run('1 + 1')])).toEqual(['A', 'B', 2])
  expect(await py.run('len(server.sockets), server.is_serving()')).toEqual([1, true])
  await py.close()
  await expect(ask(port, 'late')).rejects.toThrow(/ECONNREFUSED/)
})

test('a run waits for a connection that JavaScript makes', async () => {
  const sockets: Socket[] = []
  const server = createServer((s) => {
    sockets.push(s)
    s.on('data', (d) => s.write(`${d}!`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const py = await Python.create(network)
  const source = `
import asyncio
reader, writer = await asyncio.open_connection('127.0.0.1', ${port})
writer.write(b'hello')
answer = await reader.readexactly(6)
writer.close()
await writer.wait_closed()
answer.decode()
`
  expect(await py.run(source)).toBe('hello!')
  await py.close()
  server.close()
  for (const s of sockets) s.destroy()
})

test('closing a session ends connections that are being waited for', async () => {
  let here = () => {}
  const waited = new Promise<void>((resolve) => {
    here = resolve
  })
  const server = createServer((s) => {
    s.on('error', () => {})
    s.on('data', () => here())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const py = await Python.create(network)
  const run = py.run(`
import asyncio
reader, writer = await asyncio.open_connection('127.0.0.1', ${port})
writer.write(b'here')
await reader.read()
`)
  const failed = run.then(
    () => false,
    () => true,
  )
  await waited
  await py.close()
  expect(await failed).toBe(true)
  // calls back when no connection is left
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
