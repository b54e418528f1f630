/**
 * Calling Node's file functions: their errors become errors with an errno name, and paths cross in both directions. A path is a JavaScript
 * string; bytes in it that are no UTF-8 stand as lone surrogates (Python's "surrogateescape"), and only then Node is given bytes.
 */
import { HostError } from './errors.ts'

/** Runs a Node call; its error becomes one with an errno name. */
export function host<T>(action: () => T): T {
  try {
    return action()
  } catch (e) {
    throw toHostError(e)
  }
}

/** What Node threw as a HostError; anything that is no failed system call comes back as it is. */
export function toHostError(e: unknown): unknown {
  if (e instanceof HostError) return e
  const shape = e as { code?: unknown; info?: { code?: unknown } } | null
  // errors of node:os keep the system's name inside
  const code = shape?.info?.code ?? shape?.code
  if (typeof code !== 'string') return e
  // Node's own complaints about arguments
  if (code.startsWith('ERR_')) return new HostError(code === 'ERR_FS_FILE_TOO_LARGE' ? 'EFBIG' : 'EINVAL')
  return new HostError(code === 'EOPNOTSUPP' ? 'ENOTSUP' : code)
}

/** A path as Node's functions take it. */
export function nativePath(path: string): string | Buffer {
  if (!/\p{Surrogate}/u.test(path)) return path
  const parts: Buffer[] = []
  for (const c of path) {
    const code = c.charCodeAt(0)
    if (c.length === 1 && code >= 0xdc80 && code <= 0xdcff) parts.push(Buffer.from([code - 0xdc00]))
    else parts.push(Buffer.from(c))
  }
  return Buffer.concat(parts)
}

/** Length of the well-formed UTF-8 sequence that begins at `i`; 0 where there is none. */
function sequenceAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]
  const size =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0
  if (size === 0 || i + size > bytes.length) return 0
  for (let k = 1; k < size; k++) if ((bytes[i + k] & 0xc0) !== 0x80) return 0
  const second = bytes[i + 1]
  // no overlong forms, no surrogates, nothing above U+10FFFF
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
  return size
}

/** The text of a path that Node gave as bytes. */
export function pathText(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!text.includes('\ufffd')) return text
  let out = ''
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceAt(bytes, i)
    out += size === 0 ? String.fromCharCode(0xdc00 + bytes[i]) : bytes.toString('utf8', i, i + size)
    i += Math.max(size, 1)
  }
  return out
}
