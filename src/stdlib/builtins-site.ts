/**
 * What CPython's module `site` adds to builtins: quit and exit, copyright, credits, license, and help. `help` is what `pydoc` offers; where that is
 * not bundled, calling it says so by the import error.
 */

import { enterCall } from '../interpreter/enter-call.ts'
import { callInFrames } from '../interpreter/in-frames.ts'
import { ctor, define, type Member, value } from '../objects/kit.ts'
import { PyType, type PyValue } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyInstance } from '../objects/values.ts'

function siteType(name: string): PyType {
  const t = new PyType(name, T.typeType, T.objectType)
  t.module = '_sitebuiltins'
  return t
}

/** exit and quit. */
class Quitter extends PyInstance {
  readonly name: string
  constructor(name: string) {
    super(quitterType)
    this.name = name
  }
}
const quitterType = siteType('Quitter')
define(quitterType, {
  doc: null,
  new: ctor('Quitter(name: js, eof)', (_rt, _cls, name) => new Quitter(name)),
  slots: {
    repr: (_rt, q: Quitter) => `Use ${q.name}() or Ctrl-D (i.e. EOF) to exit`,
    call(rt, _q, args) {
      throw call(rt, T.SystemExit, [args.length > 0 ? args[0] : null])
    },
  },
})

/** copyright, credits, license: objects that show a text, by their repr and when called. */
class Printer extends PyInstance {
  readonly text: string
  constructor(text: string) {
    super(printerType)
    this.text = text
  }
}
const printerType = siteType('_Printer')
define(printerType, {
  doc: 'interactive prompt objects for printing the license text, a list of\ncontributors and the copyright notice.',
  slots: {
    repr: (_rt, p: Printer) => p.text,
    call(rt, p: Printer) {
      call(rt, rt.interp.builtins.getStr('print') as PyValue, [p.text])
      return null
    },
  },
})

/** help: needs pydoc when called. */
class Helper extends PyInstance {
  constructor() {
    super(helperType)
  }
}
const helperType = siteType('_Helper')
define(helperType, {
  doc: "Define the builtin 'help'.\n\nThis is a wrapper around pydoc.help that provides a helpful message\nwhen 'help' is typed at the Python interactive prompt.",
  slots: {
    repr: () => 'Type help() for interactive help, or help(object) for help about object.',
    call: (rt, _h, args, kwnames) => call(rt, pydocHelp(rt), args, kwnames),
  },
})
function pydocHelp(rt: Thread): PyValue {
  const pydoc = call(rt, rt.interp.builtins.getStr('__import__') as PyValue, ['pydoc'])
  return getAttr(rt, pydoc, 'help')
}
// in frames: the dialogue of help() waits for input
callInFrames.set(helperType.slots.call, (f, _h, args, kwnames) => enterCall(f, pydocHelp(f.rt), args, kwnames))

export const site: Member[] = [
  value('quit', new Quitter('quit')),
  value('exit', new Quitter('exit')),
  value('copyright', new Printer('Copyright (c) the authors of Ouroloop.\nAll Rights Reserved.')),
  value('credits', new Printer('Ouroloop is an independent implementation of the Python language, version 3.13.')),
  value('license', new Printer('Ouroloop is distributed under the MIT licence; see the file LICENSE.')),
  value('help', new Helper()),
]
