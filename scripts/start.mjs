// `npm start`: the example program; `npm start -- FILE ARGS`: any file. With the stack that `ouro` asks for (scripts/build.mjs).
import { spawnSync } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.length > 2 ? process.argv.slice(2) : [resolve(root, 'examples/say_after.py')]
const done = spawnSync(process.execPath, ['--stack-size=3900', resolve(root, 'dist/cli.js'), ...args], {
  stdio: 'inherit',
})
if (done.signal) process.kill(process.pid, done.signal)
process.exit(done.status ?? 1)
