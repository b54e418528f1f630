/** What the interpreter asks of the standard library (interpreter.ts, `Services`): one object, without state. */

import type { Services } from '../interpreter/interpreter.ts'
import { memberValue } from '../interpreter/module-maker.ts'
import { formatException } from '../interpreter/tracebacks.ts'
import { treeFromPython, treeToPython } from './_ast.ts'
import { flushPaths } from './_io/base.ts'
import { issueUnawaited, issueWarning, issueWarningAt } from './_warnings.ts'
import builtinsModule from './builtins.ts'
import { reportUnraisable } from './sys.ts'

export const services: Services = {
  warn: issueWarning,
  warnAt: issueWarningAt,
  warnUnawaited: issueUnawaited,
  fillBuiltins(rt, ns) {
    ns.setStr('__name__', 'builtins')
    ns.setStr('__doc__', builtinsModule.doc)
    ns.setStr('__package__', '')
    ns.setStr('__loader__', null)
    ns.setStr('__spec__', null)
    for (const m of builtinsModule.members) ns.setStr(m.name, memberValue(rt, null, 'builtins', m))
    builtinsModule.init?.(rt, ns)
    ns.setStr('__debug__', (rt.interp.options.optimize ?? 0) === 0)
  },
  treeToPython,
  treeFromPython,
  unraisable: reportUnraisable,
  formatException,
  beforeReadingSource: flushPaths,
}
