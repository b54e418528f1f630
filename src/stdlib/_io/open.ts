/** open() and the standard streams. */
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { setInstanceAttr } from '../../objects/ops/attributes.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { fromHost, isStr, textOf, toHost } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import type { Text } from '../../objects/values.ts'
import { callMethod, checkAble, DEFAULT_BUFFER_SIZE } from './base.ts'
import { bufferedRandomType, bufferedReaderType, bufferedWriterType, makeBuffered } from './buffered.ts'
import { fileIsTerminal, makeFileIO } from './file-io.ts'
import { makeTextIOWrapper } from './text.ts'

/** The builtin open(). */
export function openFile(
  rt: Thread,
  file: PyValue,
  mode: string,
  buffering: number,
  encoding: string | null,
  errors: string | null,
  newline: string | null,
  closefd: boolean,
  opener: PyValue,
): PyValue {
  let kind = ''
  let kinds = 0
  let plus = false
  let text = false
  let binary = false
  for (let i = 0; i < mode.length; i++) {
    const c = mode[i]
    if (!'xrwa+tb'.includes(c) || mode.indexOf(c, i + 1) >= 0) throw valueError(rt, `invalid mode: '${mode}'`)
    if (c === '+') plus = true
    else if (c === 't') text = true
    else if (c === 'b') binary = true
    else {
      kind = c
      kinds++
    }
  }
  if (text && binary) throw valueError(rt, "can't have text and binary mode at once")
  if (kinds > 1) throw valueError(rt, 'must have exactly one of create/read/write/append mode')
  if (binary && encoding !== null) throw valueError(rt, "binary mode doesn't take an encoding argument")
  if (binary && errors !== null) throw valueError(rt, "binary mode doesn't take an errors argument")
  if (binary && newline !== null) throw valueError(rt, "binary mode doesn't take a newline argument")
  if (binary && buffering === 1)
    rt.interp.warn(
      rt,
      T.RuntimeWarning,
      "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
    )
  const raw = makeFileIO(rt, file, kind + (plus ? '+' : ''), closefd, opener)
  let made: PyValue = raw
  try {
    let lineBuffering = false
    let size = buffering
    if (size === 1 || (size < 0 && fileIsTerminal(rt, raw))) {
      lineBuffering = true
      size = -1
    }
    if (size < 0) size = DEFAULT_BUFFER_SIZE
    if (size === 0 || (size === 1 && binary)) {
      if (!binary) throw valueError(rt, "can't have unbuffered text I/O")
      return raw
    }
    // what seeks there must be able to
    if (plus) checkAble(rt, raw, 'seekable')
    made = makeBuffered(
      rt,
      plus ? bufferedRandomType : kind === 'r' ? bufferedReaderType : bufferedWriterType,
      raw,
      size,
    )
    if (binary) return made
    const wrapper = makeTextIOWrapper(rt, made, encoding, errors, newline, lineBuffering)
    setInstanceAttr(wrapper, 'mode', fromHost(mode))
    return wrapper
  } catch (e) {
    callMethod(rt, made, 'close', [])
    throw e
  }
}

/** sys.stdin, sys.stdout or sys.stderr over the host's stream; None where the host has none. */
export function standardStream(rt: Thread, which: 'stdin' | 'stdout' | 'stderr'): PyValue {
  const host = rt.interp.host
  const fd = which === 'stdin' ? 0 : which === 'stdout' ? 1 : 2
  const stream = fd === 0 ? host.stdin : fd === 1 ? host.stdout : host.stderr
  if (stream === null) return null
  const raw = makeFileIO(rt, fd, fd === 0 ? 'r' : 'w', false, null)
  setInstanceAttr(raw, 'name', `<${which}>`)
  // -u: what is written goes out at once; input is buffered all the same
  const unbuffered = ((rt as ThreadState).interp.options.flags?.unbuffered ?? 0) > 0
  const buffer =
    unbuffered && fd !== 0
      ? raw
      : makeBuffered(rt, fd === 0 ? bufferedReaderType : bufferedWriterType, raw, DEFAULT_BUFFER_SIZE)
  const errors = which === 'stderr' ? 'backslashreplace' : 'strict'
  const wrapper = makeTextIOWrapper(
    rt,
    buffer,
    'utf-8',
    errors,
    fd === 0 ? null : '\n',
    !unbuffered && (which === 'stderr' || stream.isTerminal),
  )
  wrapper.writeThrough = unbuffered
  setInstanceAttr(wrapper, 'mode', fd === 0 ? 'r' : 'w')
  return wrapper
}

/** io.text_encoding(encoding): the name to use, with the optional EncodingWarning. */
export function textEncoding(rt: Thread, encoding: PyValue, stacklevel: number, warn: boolean): PyValue {
  if (encoding !== null) {
    if (!isStr(encoding)) return encoding
    return encoding
  }
  if (warn) rt.interp.warn(rt, T.EncodingWarning, "'encoding' argument not specified", stacklevel)
  return 'locale'
}

/** io.open_code(path) */
export function openCode(rt: Thread, path: PyValue): PyValue {
  const text = textOf(path)
  if (text === undefined) throw typeError(rt, 'open_code() argument must be str')
  return openFile(rt, fromHost(toHost(text as Text)), 'rb', -1, null, null, null, true, null)
}
