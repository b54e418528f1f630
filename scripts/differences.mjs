// Writes docs/differences.md from the programs in test/differences/: each opens with comments `# difference:`,
// `# cause:` and `# workaround:`; `.out` is what CPython prints and `.ouro` what Ouroloop prints.
//
//   node scripts/differences.mjs [--check]

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPrograms, ROOT } from '../test/support/programs.mjs'

function field(source, name, file) {
  const match = new RegExp(`^# ${name}: (.*)$`, 'm').exec(source)
  if (match === null) throw new Error(`${file}: no "# ${name}:" comment`)
  return match[1]
}

const sections = findPrograms([join(ROOT, 'test/differences')]).map((file) => {
  const source = readFileSync(file, 'utf8')
  const program = source.replace(/^(# (difference|cause|workaround): .*\n)+/, '').trim()
  const output = (extension) => readFileSync(file.replace(/\.py$/, extension), 'utf8').trimEnd()
  return [
    `## ${field(source, 'difference', file)}`,
    `Cause: ${field(source, 'cause', file)}`,
    `What to do: ${field(source, 'workaround', file)}`,
    `\`\`\`python\n${program}\n\`\`\``,
    `CPython prints:\n\n\`\`\`text\n${output('.out')}\n\`\`\``,
    `Ouroloop prints:\n\n\`\`\`text\n${output('.ouro')}\n\`\`\``,
  ].join('\n\n')
})

const page = `# Differences from CPython

Written by \`scripts/differences.mjs\` from \`test/differences/\`; do not edit. What is not listed here and behaves
differently is a bug.

${sections.join('\n\n')}
`

const target = join(ROOT, 'docs/differences.md')
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== page) {
    console.error('docs/differences.md is not up to date: run scripts/differences.mjs')
    process.exitCode = 1
  }
} else {
  writeFileSync(target, page)
}
