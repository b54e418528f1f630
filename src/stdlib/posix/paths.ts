/** Path arguments: str, bytes and os.PathLike as the UTF-16 text that hosts take; descriptors and `dir_fd` where they may stand for a path. */
import type { HostFiles, HostProcess, HostUnix, HostUnixFiles } from '../../host/types.ts'
import { decodeBytes, encodeText } from '../../objects/codec-registry.ts'
import type { PyValue } from '../../objects/object.ts'
import { callSpecial } from '../../objects/ops/call.ts'
import { asCInt } from '../../objects/ops/convert.ts'
import { newException, typeError, valueError } from '../../objects/ops/errors.ts'
import { fromHost, intOf, isStr, textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBytes, type Text } from '../../objects/values.ts'
import { flushPaths } from '../_io/base.ts'
import { notGranted } from '../host-errors.ts'

/** The host's files, process, or the Unix half of them; PermissionError where it grants none. */
export function files(rt: Thread): HostFiles {
  const f = rt.interp.host.files
  if (f === null) throw notGranted(rt, 'files')
  return f
}
export function unixFiles(rt: Thread): HostUnixFiles {
  const unix = files(rt).unix
  if (unix === undefined) throw notGranted(rt, 'files.unix')
  return unix
}
export function proc(rt: Thread): HostProcess {
  const p = rt.interp.host.process
  if (p === null) throw notGranted(rt, 'process')
  return p
}
export function unix(rt: Thread): HostUnix {
  const u = proc(rt).unix
  if (u === undefined) throw notGranted(rt, 'process.unix')
  return u
}

/** os.fspath(path): a str or bytes object. */
export function fspath(rt: Thread, path: PyValue): PyValue {
  if (isStr(path) || path instanceof PyBytes) return path
  const r = callSpecial(rt, path, '__fspath__', [])
  if (r === undefined) throw typeError(rt, `expected str, bytes or os.PathLike object, not ${typeName(path)}`)
  if (isStr(r) || r instanceof PyBytes) return r
  throw typeError(rt, `expected ${typeName(path)}.__fspath__() to return str or bytes, not ${typeName(r)}`)
}

/** The text of a path. */
export function fsPath(rt: Thread, path: PyValue): string {
  const p = fspath(rt, path)
  if (p instanceof PyBytes) return toHost(textOf(decodeBytes(rt, p.value, 'utf-8', 'surrogateescape')) as Text)
  const text = toHost(textOf(p) as Text)
  // surrogates that stand for no byte have no encoding: this raises
  if (/\p{Surrogate}/u.test(text)) encodeText(rt, textOf(p) as Text, 'utf-8', 'surrogateescape')
  return text
}

/** os.fsencode of a host text. */
export function fsBytes(rt: Thread, path: string): PyBytes {
  return encodeText(rt, fromHost(path), 'utf-8', 'surrogateescape') as PyBytes
}

export interface Path {
  /** As given, for the error. */
  readonly shown: PyValue
  readonly text: string
  readonly bytes: boolean
}

/** A path argument. `who` and `what` name function and parameter in errors. */
export function pathOf(
  rt: Thread,
  who: string,
  v: PyValue,
  kinds = 'string, bytes or os.PathLike',
  what = 'path',
): Path {
  if (!isStr(v) && !(v instanceof PyBytes) && typeOf(v).lookup('__fspath__') === undefined)
    throw typeError(rt, `${who}: ${what} should be ${kinds}, not ${typeName(v)}`)
  const p = fspath(rt, v)
  const text = fsPath(rt, p)
  if (text.includes('\0')) throw valueError(rt, `${who}: embedded null character in ${what}`)
  return { shown: p, text, bytes: p instanceof PyBytes }
}

/** A path or a descriptor. */
export function pathOrFd(
  rt: Thread,
  who: string,
  v: PyValue,
  kinds = 'string, bytes, os.PathLike or integer',
): Path | number {
  if (intOf(v) !== undefined || (!isStr(v) && typeOf(v).slots.index !== undefined)) return asCInt(rt, v)
  return pathOf(rt, who, v, kinds)
}

/** A `dir_fd` argument; null for none. */
export function dirFdOf(rt: Thread, v: PyValue): number | null {
  if (v === null) return null
  if (intOf(v) === undefined && typeOf(v).slots.index === undefined)
    throw typeError(rt, `argument should be integer or None, not ${typeName(v)}`)
  return asCInt(rt, v)
}

/** Where the host finds a path that is seen from the directory open at `dirFd`. May throw a host error. */
export function at(rt: Thread, who: string, path: Path, dirFd: number | null): string {
  if (dirFd === null || path.text.startsWith('/')) return path.text
  const unix = files(rt).unix
  if (unix === undefined) throw newException(rt, T.NotImplementedError, [`${who}: dir_fd unavailable on this platform`])
  // under another name the file may be open in a stream that nobody has closed
  flushPaths(rt)
  return unix.under(dirFd, path.text)
}

/** A path as the function's caller gave paths: str or bytes. */
export const shownPath = (rt: Thread, text: string, bytes: boolean): PyValue =>
  bytes ? fsBytes(rt, text) : fromHost(text)
