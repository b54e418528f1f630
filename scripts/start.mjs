// `npm start`: the example program; `npm start -- FILE ARGS`: any file. Runs the command as a shell would; Windows has no first lines.
import { spawnSync } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.length > 2 ? process.argv.slice(2) : [resolve(root, 'examples/say_after.py')]
const cli = resolve(root, 'dist/cli.js')
const command = process.platform === 'win32' ? [process.execPath, '--stack-size=3900', cli] : [cli]
const done = spawnSync(command[0], [...command.slice(1), ...args], { stdio: 'inherit' })
if (done.error) throw done.error
if (done.signal) process.kill(process.pid, done.signal)
process.exit(done.status ?? 1)
