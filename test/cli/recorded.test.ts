// Every command line of cases.mjs does what CPython did with it (recorded.json): both streams, exit code, signal.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CASES } from './cases.mjs'
import { CLI, COMMAND } from './ouro.ts'
import { type Outcome, runCase } from './run.mjs'

const recorded: Record<string, Outcome> = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8'))

describe('as CPython', () => {
  for (const entry of CASES) {
    test.concurrent(entry.name, { timeout: 40_000 }, async () => {
      expect(await runCase(COMMAND, [CLI], entry)).toEqual(recorded[entry.name])
    })
  }
})

test('every record has its case', () => {
  expect(Object.keys(recorded)).toEqual(CASES.map(({ name }) => name))
})
