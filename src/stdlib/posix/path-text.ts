/** What os.path does natively, as in CPython: paths as text, without a look at the file system. bytes are taken as Latin-1 and given back so. */
import { fn, type Member } from '../../objects/kit.ts'
import type { PyValue } from '../../objects/object.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { fromHost, isStr, textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import { decodeLatin1, encodeLatin1 } from '../../objects/text/codecs.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyBytes, PyTuple, type Text } from '../../objects/values.ts'
import { fspath } from './paths.ts'

/** The text of a path argument; any characters may be in it. */
function plainPath(rt: Thread, who: string, v: PyValue): { text: string; bytes: boolean } {
  if (!isStr(v) && !(v instanceof PyBytes) && typeOf(v).lookup('__fspath__') === undefined)
    throw typeError(rt, `${who}: path should be string, bytes or os.PathLike, not ${typeName(v)}`)
  const p = fspath(rt, v)
  return p instanceof PyBytes
    ? { text: decodeLatin1(p.value), bytes: true }
    : { text: toHost(textOf(p) as Text), bytes: false }
}
const given = (text: string, bytes: boolean): PyValue => (bytes ? new PyBytes(encodeLatin1(text)) : fromHost(text))

/** '/' of an absolute path; '//' where there are exactly two, whose meaning is up to the system; '' of a relative one. */
function rootOf(text: string): string {
  if (!text.startsWith('/')) return ''
  return text.startsWith('//') && text[2] !== '/' ? '//' : '/'
}

function normalise(text: string): string {
  const root = rootOf(text)
  const parts: string[] = []
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..' || (root === '' && (parts.length === 0 || parts[parts.length - 1] === '..'))) parts.push(part)
    else parts.pop()
  }
  return root + parts.join('/') || '.'
}

export const pathTextFunctions: Member[] = [
  fn('_path_normpath(path)', 'Normalize path, eliminating double slashes, etc.', (rt, path) => {
    const p = plainPath(rt, '_path_normpath', path)
    return given(normalise(p.text), p.bytes)
  }),
  fn(
    '_path_splitroot_ex(path)',
    'Split a pathname into drive, root and tail.\n\nThe tail contains anything after the root.',
    (rt, path) => {
      const p = plainPath(rt, '_path_splitroot_ex', path)
      const root = rootOf(p.text)
      return new PyTuple([given('', p.bytes), given(root, p.bytes), given(p.text.slice(root.length), p.bytes)])
    },
  ),
]
