/**
 * OSError and its subclasses. `OSError(errno, strerror, ...)` makes the subclass that belongs to the errno, which is why the work is done in
 * `__new__`; a class that overrides `__init__` alone gets it done there. Members: [errno, strerror, filename, filename2, characters_written].
 */
import { derivedException, exceptionStr, field, reduceWith, setField, stateOf } from './base-exception.ts'
import { define, getset, method } from './kit.ts'
import { type KwNames, type PyType, type PyValue, TypeFlags } from './object.ts'
import { asSize } from './ops/convert.ts'
import { attributeError, typeError } from './ops/errors.ts'
import { reprJs, strJs } from './ops/text.ts'
import { fromHost, intOf, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyBaseException, PyTuple } from './values.ts'

/** errno (Linux numbers) -> subclass; PEP 3151. */
const BY_ERRNO = new Map<number | bigint, PyType>([
  [1, T.PermissionError], // EPERM
  [2, T.FileNotFoundError], // ENOENT
  [3, T.ProcessLookupError], // ESRCH
  [4, T.InterruptedError], // EINTR
  [10, T.ChildProcessError], // ECHILD
  [11, T.BlockingIOError], // EAGAIN
  [13, T.PermissionError], // EACCES
  [17, T.FileExistsError], // EEXIST
  [20, T.NotADirectoryError], // ENOTDIR
  [21, T.IsADirectoryError], // EISDIR
  [32, T.BrokenPipeError], // EPIPE
  [103, T.ConnectionAbortedError], // ECONNABORTED
  [104, T.ConnectionResetError], // ECONNRESET
  [108, T.BrokenPipeError], // ESHUTDOWN
  [110, T.TimeoutError], // ETIMEDOUT
  [111, T.ConnectionRefusedError], // ECONNREFUSED
  [114, T.BlockingIOError], // EALREADY
  [115, T.BlockingIOError], // EINPROGRESS
])

function fill(rt: Thread, self: PyBaseException, args: PyValue[]): void {
  self.args = new PyTuple(args)
  self.members = [undefined, undefined, undefined, undefined, undefined]
  if (args.length < 2 || args.length > 5) return
  self.members[0] = args[0]
  self.members[1] = args[1]
  const filename = args[2]
  if (filename === undefined || filename === null) return
  if (self.cls.isSubtype(T.BlockingIOError) && typeOf(filename).slots.index !== undefined) {
    self.members[4] = asSize(rt, filename)
    return
  }
  self.members[2] = filename
  // args[3] is winerror, which only Windows looks at
  if (args[4] !== undefined && args[4] !== null) self.members[3] = args[4]
  self.args = new PyTuple([args[0], args[1]])
}

const noKeywords = (rt: Thread, cls: PyType, kwnames: KwNames) => {
  if (kwnames !== null) throw typeError(rt, `${cls.name}() takes no keyword arguments`)
}
/** A Python class overrides `__init__` but not `__new__`: arguments are for the former. */
const useInit = (cls: PyType) => cls.slots.init !== osInit && cls.slots.new === osNew

function osNew(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (useInit(cls)) {
    const self = new PyBaseException(cls, new PyTuple([]))
    self.members = [undefined, undefined, undefined, undefined, undefined]
    return self
  }
  noKeywords(rt, cls, kwnames)
  let made = cls
  if (cls === T.OSError && args.length >= 2 && args.length <= 5) {
    const code = intOf(args[0])
    if (code !== undefined) made = BY_ERRNO.get(code) ?? cls
  }
  const self = new PyBaseException(made, new PyTuple([]))
  fill(rt, self, args)
  return self
}
function osInit(rt: Thread, self: PyBaseException, args: PyValue[], kwnames: KwNames): void {
  if (!useInit(self.cls)) return
  noKeywords(rt, self.cls, kwnames)
  fill(rt, self, args)
}

define(T.OSError, {
  doc: 'Base class for I/O related errors.',
  flags: TypeFlags.BaseType,
  new: osNew,
  slots: {
    init: osInit,
    str(rt, self: PyBaseException) {
      const [errno, strerror, filename, filename2] = self.members ?? []
      if (filename !== undefined && filename !== null) {
        const head = `[Errno ${strJs(rt, errno ?? null)}] ${strJs(rt, strerror ?? null)}: ${reprJs(rt, filename)}`
        if (filename2 === undefined || filename2 === null) return fromHost(head)
        return fromHost(`${head} -> ${reprJs(rt, filename2)}`)
      }
      if (errno !== undefined && strerror !== undefined) {
        return fromHost(`[Errno ${strJs(rt, errno)}] ${strJs(rt, strerror)}`)
      }
      return exceptionStr(rt, self)
    },
  },
  members: [
    field(0, 'errno', 'POSIX exception code'),
    field(1, 'strerror', 'exception strerror'),
    field(2, 'filename', 'exception filename'),
    field(3, 'filename2', 'second exception filename'),
    getset(
      'characters_written',
      null,
      (rt, self) => {
        const v = self.members?.[4]
        if (v === undefined) throw attributeError(rt, 'characters_written')
        return v
      },
      (rt, self, v) => {
        if (v === undefined) {
          if (self.members?.[4] === undefined) throw attributeError(rt, 'characters_written')
          setField(self, 4, undefined)
        } else setField(self, 4, asSize(rt, v))
      },
    ),
    method('__reduce__(self, /)', null, (_rt, self: PyBaseException) => {
      let args = self.args
      const filename = self.members?.[2]
      if (args.items.length === 2 && filename !== undefined) {
        const filename2 = self.members?.[3]
        args = new PyTuple([...args.items, filename, ...(filename2 === undefined ? [] : [null, filename2])])
      }
      return reduceWith(self, args, stateOf(self))
    }),
  ],
})

for (const [type, doc] of [
  [T.BlockingIOError, 'I/O operation would block.'],
  [T.ChildProcessError, 'Child process error.'],
  [T.ConnectionError, 'Connection error.'],
  [T.BrokenPipeError, 'Broken pipe.'],
  [T.ConnectionAbortedError, 'Connection aborted.'],
  [T.ConnectionRefusedError, 'Connection refused.'],
  [T.ConnectionResetError, 'Connection reset.'],
  [T.FileExistsError, 'File already exists.'],
  [T.FileNotFoundError, 'File not found.'],
  [T.InterruptedError, 'Interrupted by signal.'],
  [T.IsADirectoryError, "Operation doesn't work on directories."],
  [T.NotADirectoryError, 'Operation only works on directories.'],
  [T.PermissionError, 'Not enough permissions.'],
  [T.ProcessLookupError, 'Process not found.'],
  [T.TimeoutError, 'Timeout expired.'],
] as const) {
  derivedException(type, doc)
}
