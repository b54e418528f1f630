// Writes the command, dist/cli.js, and what makes it start fast: V8's code cache and, where the system has a POSIX shell, a start-up snapshot.
//
// The snapshot (dist/ouro.blob) is V8's heap with all modules of ours set up and the warm-up program's functions compiled; Node reads it instead of
// loading anything. It fits exactly one Node with exactly one set of V8 flags, and another one refuses to start with it. Hence dist/cli.js is two
// programs in one file: for `sh`, which runs it by its first line, it is a test whether the `node` on the PATH is still the one that made the snapshot,
// and the start of that one or the other; for Node it is a loader that needs no snapshot.
import { spawnSync } from 'node:child_process'
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The JavaScript stack, in KiB: nested trampolines (repr of repr of ...) need more than the default. V8 takes it only from the command line. Run as
 * `node cli.js` the stack stays as it is, about 700 nested calls through builtins.
 */
const STACK = '--stack-size=3900'
/**
 * V8's flags for every run, with a snapshot or without; flags for speed go here. All of them every Node since 20.19 knows: of others it says that it
 * does not.
 * Young garbage is collected by one thread: little survives, and helper threads cost more processor time than they save.
 */
const FLAGS = ['--no-parallel-scavenge']
/**
 * A snapshot's flags. The build makes and tries it with the same ones. Its checksum is not looked at again in every start. Each collection of young garbage
 * goes through the table of objects that the snapshot has brought, which takes as long as the rest of it; with a young generation that begins at 4 MB
 * instead of 1 there are fewer.
 */
const SNAPSHOT_FLAGS = [STACK, ...FLAGS, '--no-verify-snapshot-checksum', '--min-semi-space-size=4']

/**
 * Loads the bundle with V8's code cache, which spares it parsing and compiling. The cache counts V8's flags, so that all are set even where the first
 * line has set them. A cache that another Node made is ignored.
 */
const LOADER = `'use strict'
const { setFlagsFromString } = require('v8')
const { Script } = require('vm')
const fs = require('fs')
const path = require('path')
for (const flag of ${JSON.stringify([STACK, ...FLAGS])}) setFlagsFromString(flag)
const file = path.join(__dirname, 'ouro.cjs')
let cachedData
try {
  cachedData = fs.readFileSync(file + '.cache')
} catch {}
const script = new Script('(function (require, module, exports, __filename, __dirname) {' + fs.readFileSync(file, 'latin1') + '\\n})', {
  filename: file,
  cachedData,
})
if (process.env.OUROLOOP_WRITE_CACHE) process.on('exit', () => fs.writeFileSync(file + '.cache', script.createCachedData()))
const m = { exports: {} }
script.runInThisContext()(require, m, m.exports, file, __dirname)
`

/** First line for systems without \`sh\`, from which npm makes its .cmd files, and for packages that go there. */
const PORTABLE = `#!/usr/bin/env -S node ${STACK}\n`

/** A word for the shell. It stands in a JavaScript comment, which it must not end. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''").replaceAll('*/', "*''/")}'`

/**
 * The part for \`sh\`; Node sees a string and a comment. No other process is started by it (a subshell costs as much as all of this).
 * The same Node: the first \`node\` on the PATH is the recorded file, and its time of change is still the one that the snapshot was given. The same place:
 * the snapshot knows where its library lies. Options from the environment may be V8 flags, which the snapshot would have to be made with.
 */
const shell = (cli, blob, node) => `#!/bin/sh
':' /*
if [ -z "$NODE_OPTIONS" ] && [ "$0" -ef ${quoted(cli)} ] && [ -r ${quoted(blob)} ]; then
  IFS=:
  set -f
  for folder in $PATH; do
    if [ -x "\${folder:-.}/node" ] && [ ! -d "\${folder:-.}/node" ]; then
      if [ "\${folder:-.}/node" -ef ${quoted(node)} ]; then
        if ! [ ${quoted(node)} -nt ${quoted(blob)} ] && ! [ ${quoted(node)} -ot ${quoted(blob)} ]; then
          exec ${quoted(node)} ${SNAPSHOT_FLAGS.join(' ')} --snapshot-blob=${quoted(blob)} "$0" "$@"
        fi
      fi
      break
    fi
  done
fi
exec node ${STACK} "$0" "$@"
*/
`

/** What a snapshot must do before the command uses it. */
const TRIAL = `
import asyncio, sys, time
async def main():
    await asyncio.sleep(0.001)
    return sys.argv[1] + chr(0x1f40d)
print(asyncio.run(main()), abs(time.time() - float(sys.argv[2])) < 60, time.perf_counter() < 60)
sys.exit(3)
`

/** Makes dist/ouro.blob from the bundle of src/cli/snapshot.ts. Answers null when it is there and works, else what is wrong. */
function makeSnapshot(cli, bundle, blob, warmUp) {
  const node = process.execPath
  const env = { ...process.env, NODE_OPTIONS: '' }
  const options = { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000, encoding: 'utf8' }
  const flags = [...SNAPSHOT_FLAGS, `--snapshot-blob=${blob}`]
  const made = spawnSync(node, [...flags, '--build-snapshot', bundle, warmUp], options)
  const said = ({ status, stdout, stderr, error }) => `${error ?? ''}${stdout}${stderr}(${status})`
  if (made.status !== 0) return said(made)
  const tried = spawnSync(node, [...flags, cli, '-c', TRIAL, 'é', String(Date.now() / 1000)], options)
  if (tried.status !== 3 || tried.stdout !== 'é🐍 True True\n' || tried.stderr !== '') return said(tried)
  // the time by which the command knows its Node again
  spawnSync('touch', ['-r', node, blob])
  const time = (path) => statSync(path, { bigint: true }).mtimeNs
  return time(node) === time(blob) ? null : `its time cannot be set to that of ${node}`
}

/**
 * Writes cli.js, ouro.cjs.cache and ouro.blob into the folder `dist`, where the bundles ouro.cjs and snapshot.cjs and the library are. `warmUp` is the path
 * of the program whose functions are to be compiled. What fails here only costs time: the command works before, and without.
 */
export function writeCommand(dist, warmUp, { portable = process.platform === 'win32' } = {}) {
  const [cli, cache, blob] = ['cli.js', 'ouro.cjs.cache', 'ouro.blob'].map((name) => join(dist, name))
  const write = (text) => {
    writeFileSync(`${cli}.new`, text)
    chmodSync(`${cli}.new`, 0o755)
    renameSync(`${cli}.new`, cli)
  }
  rmSync(cache, { force: true })
  write(PORTABLE + LOADER)
  rmSync(blob, { force: true })
  spawnSync(process.execPath, [STACK, cli, warmUp], {
    env: { ...process.env, OUROLOOP_WRITE_CACHE: '1' },
    timeout: 20_000,
  })
  if (portable) return
  const wrong = makeSnapshot(cli, join(dist, 'snapshot.cjs'), blob, warmUp)
  if (wrong === null) return write(shell(cli, blob, process.execPath) + LOADER)
  rmSync(blob, { force: true })
  console.warn(`no start-up snapshot, the command starts slower: ${wrong}`)
}
