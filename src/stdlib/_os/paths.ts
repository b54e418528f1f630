/** Path arguments: str, bytes and os.PathLike as the UTF-16 text that hosts take. */
import { decodeBytes, encodeText } from '../../objects/codec-registry.ts'
import type { PyValue } from '../../objects/object.ts'
import { callSpecial } from '../../objects/ops/call.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { fromHost, isStr, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyBytes, type Text } from '../../objects/values.ts'

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
  return p instanceof PyBytes
    ? toHost(textOf(decodeBytes(rt, p.value, 'utf-8', 'surrogateescape')) as Text)
    : toHost(textOf(p) as Text)
}

/** os.fsencode of a host text. */
export function fsBytes(rt: Thread, path: string): PyBytes {
  return encodeText(rt, fromHost(path), 'utf-8', 'surrogateescape') as PyBytes
}
