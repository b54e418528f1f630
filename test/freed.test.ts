// An interpreter leaves nothing behind: when its program has ended, nothing that outlives it (types, builtins, caches of the parser or of the walker)
// still knows it. Hosts make many of them, and the command's start-up snapshot would carry one around for ever.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { runProgram } from '../src/api/program.ts'
import { VirtualHost } from '../src/host/virtual.ts'
import type { Interpreter } from '../src/interpreter/interpreter.ts'
import { PyModule } from '../src/objects/values.ts'
import { keepModules } from '../src/stdlib/index.ts'

// as the snapshot is made; what is kept must be no interpreter's either
keepModules()
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Runs it to its end; all that is left of the interpreter and its modules is the answer. */
async function afterRunning(source: string): Promise<WeakRef<object>[]> {
  const host = new VirtualHost()
  let interpreter: Interpreter | undefined
  const { exitCode } = await runProgram(
    host,
    { kind: 'file', path: 'x.py', source },
    {
      onInterpreter: (it) => {
        interpreter = it
      },
    },
  )
  expect([exitCode, host.stderr.text]).toEqual([0, ''])
  const dicts = interpreter!.modules.valueList().flatMap((m) => (m instanceof PyModule ? [m.dict] : []))
  expect(dicts.length).toBeGreaterThan(2)
  return [interpreter!, ...dicts].map((it) => new WeakRef(it))
}

async function isFreed(references: readonly WeakRef<object>[]): Promise<boolean> {
  for (let i = 0; i < 20 && references.some((it) => it.deref() !== undefined); i++) {
    // what a weak reference was asked for lives to the end of the turn
    await new Promise((done) => setTimeout(done, 5))
    collect()
  }
  return references.every((it) => it.deref() === undefined)
}

test.each([
  ['nothing', ''],
  [
    'classes',
    'class A:\n  def f(self): return 1\nclass B(A, list): pass\nprint(B().f(), B([1]), sorted([3, 1], key=lambda x: -x))',
  ],
  [
    'subclasses of what the library is made of',
    readFileSync(resolve(import.meta.dirname, '../scripts/warm-up.py'), 'utf8'),
  ],
  [
    'callables in builtins',
    'import functools\nprint(list(map(lambda x: x, [1])), functools.reduce(lambda a, b: a, [1, 2]), max([1], key=lambda x: x))',
  ],
])('an interpreter is freed after %s', async (_name, source) => {
  expect(await isFreed(await afterRunning(source))).toBe(true)
})

test('one that is still known is not', async () => {
  let kept: object | undefined
  await runProgram(new VirtualHost(), { kind: 'code', text: '' }, { onInterpreter: (it) => (kept = it) })
  expect(await isFreed([new WeakRef(kept!)])).toBe(false)
  expect(kept).toBeDefined()
})
