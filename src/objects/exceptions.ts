/**
 * The builtin exception types that are not in base-exception.ts, os-error.ts, unicode-errors.ts or exception-groups.ts. Members by index:
 * AttributeError [name, obj], NameError [name], StopIteration [value], SystemExit [code], ImportError [msg, name, path, name_from],
 * SyntaxError [msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line]. ops/errors.ts makes some of them directly.
 */
import {
  derivedException,
  exceptionInit,
  exceptionStr,
  field,
  fieldOf,
  reduceWith,
  simpleException,
  stateOf,
  takeKeywords,
} from './base-exception.ts'
import './unicode-errors.ts'
import './os-error.ts'
import './exception-groups.ts'
import { PyDict } from './dict.ts'
import { define, method } from './kit.ts'
import { type PyType, TypeFlags } from './object.ts'
import { typeError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { repr, strJs } from './ops/text.ts'
import { fromHost, intOf, textOf, toHost } from './ops/type-of.ts'
import * as T from './types.ts'
import { type PyBaseException, PyTuple } from './values.ts'

// ---------------------------------------------------------------- with members

define(T.StopIteration, {
  doc: 'Signal the end from iterator.__next__().',
  flags: TypeFlags.BaseType,
  slots: {
    init(rt, self: PyBaseException, args, kwnames) {
      exceptionInit(rt, self, args, kwnames)
      self.members = [args.length > 0 ? args[0] : null]
    },
  },
  members: [field(0, 'value', 'generator return value')],
})
define(T.SystemExit, {
  doc: 'Request to exit from the interpreter.',
  flags: TypeFlags.BaseType,
  slots: {
    init(rt, self: PyBaseException, args, kwnames) {
      exceptionInit(rt, self, args, kwnames)
      self.members = [args.length === 0 ? null : args.length === 1 ? args[0] : new PyTuple(args.slice())]
    },
  },
  members: [field(0, 'code', 'exception code')],
})

define(T.NameError, {
  doc: 'Name not found globally.',
  flags: TypeFlags.BaseType,
  slots: {
    init(rt, self: PyBaseException, args, kwnames) {
      const { positional, given } = takeKeywords(rt, 'NameError', args, kwnames, ['name'])
      exceptionInit(rt, self, positional, null)
      self.members = given
    },
  },
  members: [field(0, 'name', 'name')],
})
derivedException(T.UnboundLocalError, 'Local name referenced but not bound to a value.')

function attributeState(self: PyBaseException): PyDict {
  const state = stateOf(self) ?? new PyDict()
  const name = self.members?.[0]
  if (name !== undefined && name !== null) state.setStr('name', name)
  state.setStr('args', self.args)
  return state
}
define(T.AttributeError, {
  doc: 'Attribute not found.',
  flags: TypeFlags.BaseType,
  slots: {
    init(rt, self: PyBaseException, args, kwnames) {
      const { positional, given } = takeKeywords(rt, 'AttributeError', args, kwnames, ['name', 'obj'])
      exceptionInit(rt, self, positional, null)
      self.members = given
    },
    str: exceptionStr,
  },
  members: [
    field(0, 'name', 'attribute name'),
    field(1, 'obj', 'object'),
    // the object is left out: it may be impossible to pickle
    method('__getstate__(self, /)', null, (_rt, self) => attributeState(self)),
    method('__reduce__(self, /)', null, (_rt, self) => reduceWith(self, self.args, attributeState(self))),
  ],
})

define(T.ImportError, {
  doc: "Import can't find module, or can't find name in module.",
  flags: TypeFlags.BaseType,
  slots: {
    init(rt, self: PyBaseException, args, kwnames) {
      const { positional, given } = takeKeywords(rt, 'ImportError', args, kwnames, ['name', 'path', 'name_from'])
      exceptionInit(rt, self, positional, null)
      self.members = [positional.length === 1 ? positional[0] : undefined, ...given]
    },
    str(rt, self: PyBaseException) {
      const message = self.members?.[0]
      return message !== undefined && message !== null && textOf(message) === message ? message : exceptionStr(rt, self)
    },
  },
  members: [
    field(0, 'msg', 'exception message'),
    field(1, 'name', 'module name'),
    field(2, 'path', 'module path'),
    field(3, 'name_from', 'name imported from module'),
    method('__reduce__(self, /)', null, (_rt, self: PyBaseException) => {
      const state = stateOf(self) ?? new PyDict()
      ;['', 'name', 'path', 'name_from'].forEach((key, i) => {
        const v = self.members?.[i]
        if (i > 0 && v !== undefined && v !== null) state.setStr(key, v)
      })
      return reduceWith(self, self.args, state)
    }),
  ],
})
derivedException(T.ModuleNotFoundError, 'Module not found.')

define(T.SyntaxError, {
  doc: 'Invalid syntax.',
  flags: TypeFlags.BaseType,
  slots: {
    init(rt, self: PyBaseException, args, kwnames) {
      exceptionInit(rt, self, args, kwnames)
      self.members = [args.length > 0 ? args[0] : undefined]
      if (args.length !== 2) return
      const info = toArray(rt, args[1])
      const n = info.length
      if (n < 4) throw typeError(rt, `function takes at least 4 arguments (${n} given)`)
      if (n > 6) throw typeError(rt, `function takes at most 6 arguments (${n} given)`)
      self.members = [args[0], ...info]
      if (n === 5) throw typeError(rt, 'end_offset must be provided when end_lineno is provided')
    },
    str(rt, self: PyBaseException) {
      const message = strJs(rt, fieldOf(self, 0))
      const file = textOf(fieldOf(self, 1))
      const line = intOf(fieldOf(self, 2))
      const shown = file === undefined ? null : toHost(file).slice(toHost(file).lastIndexOf('/') + 1)
      if (shown !== null && line !== undefined) return fromHost(`${message} (${shown}, line ${line})`)
      if (shown !== null) return fromHost(`${message} (${shown})`)
      return fromHost(line === undefined ? message : `${message} (line ${line})`)
    },
  },
  members: [
    field(0, 'msg', 'exception msg'),
    field(1, 'filename', 'exception filename'),
    field(2, 'lineno', 'exception lineno'),
    field(3, 'offset', 'exception offset'),
    field(4, 'text', 'exception text'),
    field(5, 'end_lineno', 'exception end lineno'),
    field(6, 'end_offset', 'exception end offset'),
    field(7, 'print_file_and_line', 'exception print_file_and_line'),
  ],
})
derivedException(T.IndentationError, 'Improper indentation.')
derivedException(T.TabError, 'Improper mixture of spaces and tabs.')
derivedException(T.IncompleteInputError, 'incomplete input.')

// ---------------------------------------------------------------- just names

const SIMPLE: [PyType, string][] = [
  [T.GeneratorExit, 'Request that a generator exit.'],
  [T.KeyboardInterrupt, 'Program interrupted by user.'],
  [T.ArithmeticError, 'Base class for arithmetic errors.'],
  [T.FloatingPointError, 'Floating-point operation failed.'],
  [T.OverflowError, 'Result too large to be represented.'],
  [T.ZeroDivisionError, 'Second argument to a division or modulo operation was zero.'],
  [T.AssertionError, 'Assertion failed.'],
  [T.BufferError, 'Buffer error.'],
  [T.EOFError, 'Read beyond end of file.'],
  [T.LookupError, 'Base class for lookup errors.'],
  [T.IndexError, 'Sequence index out of range.'],
  [T.MemoryError, 'Out of memory.'],
  [T.ReferenceError, 'Weak ref proxy used after referent went away.'],
  [T.RuntimeError, 'Unspecified run-time error.'],
  [T.NotImplementedError, "Method or function hasn't been implemented yet."],
  [T.PythonFinalizationError, 'Operation blocked during Python finalization.'],
  [T.RecursionError, 'Recursion limit exceeded.'],
  [T.StopAsyncIteration, 'Signal the end from iterator.__anext__().'],
  [T.SystemError, 'Internal error in the Python interpreter.'],
  [T.TypeError, 'Inappropriate argument type.'],
  [T.Warning, 'Base class for warning categories.'],
  [T.BytesWarning, 'Base class for warnings about bytes and buffer related problems.'],
  [T.DeprecationWarning, 'Base class for warnings about deprecated features.'],
  [T.EncodingWarning, 'Base class for warnings about encodings.'],
  [T.FutureWarning, 'Base class for warnings about constructs that will change semantically in the future.'],
  [T.ImportWarning, 'Base class for warnings about probable mistakes in module imports'],
  [T.PendingDeprecationWarning, 'Base class for warnings about features which will be deprecated in the future.'],
  [T.ResourceWarning, 'Base class for warnings about resource usage.'],
  [T.RuntimeWarning, 'Base class for warnings about dubious runtime behavior.'],
  [T.SyntaxWarning, 'Base class for warnings about dubious syntax.'],
  [T.UnicodeWarning, 'Base class for warnings about Unicode related problems.'],
  [T.UserWarning, 'Base class for warnings generated by user code.'],
  [T.ImplicitImportWarning, 'A module of the library was used by name without an import.'],
]
for (const [type, doc] of SIMPLE) simpleException(type, doc)

simpleException(T.KeyError, 'Mapping key not found.', {
  // the repr, so that '' and 'None' can be told from None and nothing
  str: (rt, self: PyBaseException) =>
    self.args.items.length === 1 ? repr(rt, self.args.items[0]) : exceptionStr(rt, self),
})
