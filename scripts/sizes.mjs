// Prints what the package `ouroloop` weighs, minified, and compressed as a server would send it: the core (interpreter, builtins, modules written in
// TypeScript) and the core with the library's Python modules, which travel as text and as packed trees. `--parts` shows the largest parts of the core.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { webBundle } from './build-packages.mjs'

async function measure(library) {
  const { outputFiles, metafile } = await build({ ...webBundle(library), write: false, metafile: true })
  const bytes = outputFiles[0].contents
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return {
    sizes: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, quality).length],
    parts: Object.entries(Object.values(metafile.outputs)[0].inputs),
  }
}
const kb = (n) => `${Math.round(n / 1024)} KB`.padStart(10)

const core = await measure(async () => 'export const LIBRARY = new Map()')
const whole = await measure()
console.log(`${''.padEnd(28)}${['minified', 'gzip', 'brotli'].map((t) => t.padStart(10)).join('')}`)
console.log(`${'core'.padEnd(28)}${core.sizes.map(kb).join('')}`)
console.log(`${'core and standard library'.padEnd(28)}${whole.sizes.map(kb).join('')}`)
if (process.argv.includes('--parts')) {
  const top = core.parts.sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput).slice(0, 25)
  for (const [file, { bytesInOutput }] of top) console.log(kb(bytesInOutput), file)
}
