// How the tests run. Three projects: `unit` runs in this process' workers, straight from the TypeScript sources; `cli`
// spawns the built command line and `package` what users import, so their global setups build dist/ first (and only when one of
// their tests is asked for).
// Workers are processes started with the same JavaScript stack as the command line (scripts/build.mjs): nested
// trampolines, `repr` of `repr` of ..., are counted against that stack. No test keeps state in a module and no floor of
// the interpreter may, so files share their worker's modules: `isolate: false` loads the interpreter twice, not forty times.

import { defineConfig } from 'vitest/config'
import { libraryModule } from './scripts/build.mjs'

const ID = 'ouroloop:library'
const report = process.env.TEST_REPORT

/** The library's Python sources as a module, as scripts/build.mjs gives them to esbuild. */
const library = {
  name: 'ouroloop-library',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === ID ? `\0${ID}` : null),
  load: (id: string) => (id === `\0${ID}` ? libraryModule() : null),
}

export default defineConfig({
  plugins: [library],
  test: {
    pool: 'forks',
    execArgv: ['--stack-size=3900'],
    maxWorkers: 2,
    isolate: false,
    testTimeout: 20_000,
    // .ci/run counts what passed and failed from this report.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', 'test/package/**', 'test/repl/terminal.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'], globalSetup: ['test/package/build.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts', 'test/repl/terminal.test.ts'],
          globalSetup: ['test/cli/build.ts'],
        },
      },
    ],
  },
})
