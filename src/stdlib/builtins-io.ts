/** print() and input(), over whatever sys.stdout and sys.stdin are; and open(), which is io.open. */

import { nativeCode } from '../interpreter/code.ts'
import { enterCall } from '../interpreter/enter-call.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import { leave } from '../interpreter/next-frames.ts'
import { mayRunPython, operation } from '../interpreter/operation.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { fn, type Member } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttr, getAttrOr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { error, runtimeError, typeError } from '../objects/ops/errors.ts'
import { strText } from '../objects/ops/text.ts'
import { truth } from '../objects/ops/truth.ts'
import { fromHost, isStr, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import type { Text } from '../objects/values.ts'
import { PyTextIOWrapper, textIOWrapperType, textWrite } from './_io/text.ts'
import { rawFn } from './builtins-run.ts'

const sysAttr = (rt: Thread, name: string): PyValue | undefined => (rt as ThreadState).interp.sysModule.getStr(name)

/**
 * print(): one write for each piece, as CPython does.
 */
function print(
  rt: Thread,
  values: readonly PyValue[],
  sep: PyValue,
  end: PyValue,
  file: PyValue,
  flush: PyValue,
): void {
  const out = outputOf(rt, sep, end, file)
  if (out === null) return
  const stream = usualStream(out)
  let write: PyValue = null
  const put = (t: Text): void => {
    if (stream !== null) textWrite(rt, stream, t)
    else {
      if (write === null) write = getAttr(rt, out, 'write')
      call(rt, write, [t])
    }
  }
  const separator: Text = sep === null ? ' ' : (textOf(sep) as Text)
  for (let i = 0; i < values.length; i++) {
    if (i > 0) put(separator)
    put(strText(rt, values[i]))
  }
  put(end === null ? '\n' : (textOf(end) as Text))
  if (truth(rt, flush)) call(rt, getAttr(rt, out, 'flush'), [])
}

/** Where print() writes to; null: nowhere. Its other arguments are looked at, too. */
function outputOf(rt: Thread, sep: PyValue, end: PyValue, file: PyValue): PyValue {
  let out = file
  if (out === null) {
    const stdout = sysAttr(rt, 'stdout')
    if (stdout === undefined) throw runtimeError(rt, 'lost sys.stdout')
    if (stdout === null) return null
    out = stdout
  }
  if (sep !== null && !isStr(sep)) throw typeError(rt, `sep must be None or a string, not ${typeName(sep)}`)
  if (end !== null && !isStr(end)) throw typeError(rt, `end must be None or a string, not ${typeName(end)}`)
  return out
}
/** The usual stream is written to without calls. */
const usualStream = (out: PyValue) => (out instanceof PyTextIOWrapper && out.cls === textIOWrapperType ? out : null)

/**
 * print() in frames, where the text of a value may have to be waited for. Slots: 0 the values, 1 separator, 2 end, 3 output, 4 flush, 5 the number of
 * the piece (values at even numbers), 6 its text, 7 `write`.
 */
const printCode = nativeCode('<print>', 8, [
  operation((f) => {
    const [values, sep, end, , , n] = f.slots
    f.slots[6] = n % 2 === 0 ? strText(f.rt, values[n / 2]) : n === 2 * values.length - 1 ? end : sep
    return Next.NEXT
  }, 0),
  (f) => {
    const out = f.slots[3]
    const stream = usualStream(out)
    if (stream !== null) {
      textWrite(f.rt, stream, f.slots[6])
      return Next.NEXT
    }
    f.slots[7] ??= getAttr(f.rt, out, 'write')
    f.pc = 2
    return enterCall(f, f.slots[7], [f.slots[6]], null)
  },
  (f) => (++f.slots[5] < 2 * f.slots[0].length ? 0 : Next.NEXT),
  operation((f) => (truth(f.rt, f.slots[4]) ? Next.NEXT : 5), 3),
  (f) => {
    f.pc = 5
    return enterCall(f, getAttr(f.rt, f.slots[3], 'flush'), [], null)
  },
  (f) => leave(f, null),
])
function enterPrint(
  thread: Thread,
  values: readonly PyValue[],
  sep: PyValue,
  end: PyValue,
  file: PyValue,
  flush: PyValue,
): void {
  const rt = thread as ThreadState
  rt.frame.val = null
  const plain = !rt.interp.waits || (file === null && flush === false && !values.some(mayRunPython))
  if (plain || values.length === 0) {
    print(rt, values, sep, end, file, flush)
    return
  }
  const out = outputOf(rt, sep, end, file)
  if (out === null) return
  const slots = [values, sep === null ? ' ' : textOf(sep), end === null ? '\n' : textOf(end), out, flush, 0]
  const f = new Frame(rt, rt.boundaryFunction, printCode, [...slots, undefined, undefined], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}

function flushStream(rt: Thread, name: string): void {
  const stream = sysAttr(rt, name)
  if (stream === undefined || stream === null) return
  const flush = getAttrOr(rt, stream, 'flush')
  if (flush !== undefined) call(rt, flush, [])
}

/** Everything of input() before the line is read; returns the `readline` to call. */
function beginInput(rt: Thread, prompt: PyValue): PyValue {
  const stdin = sysAttr(rt, 'stdin')
  if (stdin === undefined || stdin === null) throw runtimeError(rt, 'input(): lost sys.stdin')
  const stdout = sysAttr(rt, 'stdout')
  if (stdout === undefined || stdout === null) throw runtimeError(rt, 'input(): lost sys.stdout')
  const stderr = sysAttr(rt, 'stderr')
  if (stderr === undefined || stderr === null) throw runtimeError(rt, 'input(): lost sys.stderr')
  flushStream(rt, 'stderr')
  if (prompt !== '') call(rt, getAttr(rt, stdout, 'write'), [strText(rt, prompt)])
  flushStream(rt, 'stdout')
  return getAttr(rt, stdin, 'readline')
}
function endInput(rt: Thread, line: PyValue): PyValue {
  const t = textOf(line)
  if (t === undefined) throw typeError(rt, 'object.readline() returned non-string')
  const js = toHost(t)
  if (js === '') throw error(rt, T.EOFError, 'EOF when reading a line')
  return js.endsWith('\n') ? fromHost(js.slice(0, -1)) : t
}

/** Slot 0: readline. A frame of its own, so that reading may wait for the host. */
const inputCode = nativeCode('<input>', 1, [
  (f) => {
    f.pc = 1
    return enterCall(f, f.slots[0], [], null)
  },
  (f) => {
    const back = f.back as Frame
    back.val = endInput(f.rt, f.val)
    f.rt.frame = back
    return Next.SWITCH
  },
])

export const printing: Member[] = [
  fn(
    "print(*args, sep=' ', end='\\n', file=None, flush=False)",
    'Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    string inserted between values, default a space.\n  end\n    string appended after the last value, default a newline.\n  file\n    a file-like object (stream); defaults to the current sys.stdout.\n  flush\n    whether to forcibly flush the stream.',
    print,
    enterPrint,
  ),
  fn(
    "input(prompt='', /)",
    'Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.',
    (rt, prompt) => endInput(rt, call(rt, beginInput(rt, prompt), [])),
    (thread, prompt) => {
      const rt = thread as ThreadState
      const readline = beginInput(rt, prompt)
      const f = new Frame(rt, rt.boundaryFunction, inputCode, [readline], rt.frame)
      f.depth = rt.frame.depth
      rt.frame = f
    },
  ),
  rawFn(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    'Open file and return a stream.  Raise OSError upon failure.',
    (rt, args, kwnames) => call(rt, getAttr(rt, rt.interp.importModule(rt, '_io'), 'open'), args.slice(), kwnames),
  ),
]
