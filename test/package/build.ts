// Global setup of the `package` project: builds dist/esm/ once, so that the tests run what the sources say now.

import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

export default function setup(): void {
  const root = resolve(import.meta.dirname, '../..')
  execFileSync(process.execPath, [resolve(root, 'scripts/build-packages.mjs')], { cwd: root, stdio: 'inherit' })
}
