// The web entry in a real browser, under `Content-Security-Policy: script-src 'self'`. It wants Chromium (Debian's package `chromium`); .ci/run installs
// it and sets OUROLOOP_BROWSER, without which the test is skipped where there is none.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
])
const SERVED = /^\/(?:dist\/esm|examples\/embedding|test\/package)\/[\w.-]+$/

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
)

/** Serves the page, starts the browser on it, and waits for what the page posts. */
async function visit(path: string): Promise<any> {
  const folder = mkdtempSync(join(tmpdir(), 'ouroloop-browser-'))
  let child: ChildProcess | null = null
  let settle: (v: unknown) => void = () => {}
  const result = new Promise((go) => {
    settle = go
  })
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        response.end()
        settle(JSON.parse(body))
      })
      return
    }
    const file = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!SERVED.test(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': `${TYPES.get(extname(file))}; charset=utf-8`,
      'Content-Security-Policy': "script-src 'self'",
    })
    response.end(readFileSync(join(ROOT, file)))
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  try {
    child = spawn(
      browser as string,
      [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--no-first-run',
        `--user-data-dir=${folder}`,
        `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
      ],
      { stdio: 'ignore' },
    )
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error('the page posted nothing')), 80_000).unref())
    return await Promise.race([result, late])
  } finally {
    if (child !== null) {
      const ended = new Promise((go) => child?.once('exit', go))
      child.kill('SIGKILL')
      await ended
    }
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

test.skipIf(browser === undefined && process.env.OUROLOOP_BROWSER === undefined)(
  'Chromium runs it under a strict content security policy',
  { timeout: 100_000 },
  async () => {
    expect(browser, 'no Chromium was found').toBeDefined()
    const { longest, ...outcome } = await visit('/test/package/browser.html')
    expect(outcome).toEqual({
      eval: 'refused',
      value: 2,
      asyncio: [0, 2, 4],
      run: 'ran',
      library: { a: [1.5, null] },
      error: [true, 'ZeroDivisionError', 2],
      limit: true,
      signal: true,
      files: "this host does not grant 'files'",
      printed: 'first\nsecond\n',
      example: 'hello\nworld\nTrue 1\n',
    })
    // a slice is four milliseconds; a busy machine may add to it
    expect(longest).toBeLessThan(200)
  },
)
