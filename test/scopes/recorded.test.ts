/** The scope pass against CPython: errors and warnings with their places, and the variables of every code object. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/interpreter/scopes/analyse.ts'
import type { Scope } from '../../src/interpreter/scopes/scope.ts'
import { PythonSyntaxError } from '../../src/lexer/errors.ts'
import { parseModule } from '../../src/parser/parse.ts'

type Code = [string, string[], string[], string[], number, string[]?]

interface Recorded {
  source: string
  error?: (string | number | null)[]
  codes?: Code[]
  warnings?: [string, number][]
}

const recorded: Recorded[] = JSON.parse(readFileSync(new URL('./recorded.json', import.meta.url), 'utf8'))

function codesOf(scope: Scope): Code[] {
  const attributes = [...scope.staticAttributes].sort()
  const own: Code = [scope.qualname, scope.varnames, scope.cellvars, scope.freevars, scope.flags]
  if (attributes.length > 0) own.push(attributes)
  return [own, ...innerCodes(scope)]
}

function innerCodes(scope: Scope): Code[] {
  // An annotation in a function is no code: its scopes were never walked and have no qualified name.
  return scope.children.flatMap((child) => (child.inlined ? innerCodes(child) : child.qualname ? codesOf(child) : []))
}

/** Code objects in a fixed order, each once: CPython compiles a `finally` body more than once. */
function sorted(codes: Code[]): string[] {
  return [...new Set(codes.map((code) => JSON.stringify(code)))].sort()
}

describe('recorded from CPython', () => {
  for (const { source, error, codes, warnings } of recorded) {
    test(source, () => {
      let failure: PythonSyntaxError | null = null
      try {
        const table = analyse(parseModule(source, '<case>').tree, '<case>', { source })
        expect(error).toBeUndefined()
        expect(sorted(codesOf(table.module))).toEqual(sorted(codes as Code[]))
        const seen = new Set(table.warnings.map((warning) => JSON.stringify([warning.message, warning.lineno])))
        expect([...seen].sort()).toEqual((warnings ?? []).map((warning) => JSON.stringify(warning)).sort())
      } catch (thrown) {
        if (!(thrown instanceof PythonSyntaxError)) throw thrown
        failure = thrown
      }
      if (error !== undefined) {
        expect(failure).not.toBeNull()
        const { msg, lineno, offset, end_lineno, end_offset } = failure as PythonSyntaxError
        expect([msg, lineno, offset, end_lineno, end_offset]).toEqual(error)
      } else {
        expect(failure).toBeNull()
      }
    })
  }
})
