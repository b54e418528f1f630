/** pwd: the password database. */
import { fn, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { error, isException, typeError, valueError } from '../objects/ops/errors.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, isStr, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyList } from '../objects/values.ts'
import { hostCall } from './host-errors.ts'
import { accountRows, rowValues } from './posix/accounts.ts'
import { idOf } from './posix/by-path.ts'
import { fsPath } from './posix/paths.ts'
import { structSequence } from './struct-sequence.ts'

const entry = structSequence(
  'struct_passwd',
  'pwd',
  'pwd.struct_passwd: Results from getpw*() routines.\n\nThis object may be accessed either as a tuple of\n  (pw_name,pw_passwd,pw_uid,pw_gid,pw_gecos,pw_dir,pw_shell)\nor via the object attributes as named in the above tuple.',
  [
    ['pw_name', 'user name'],
    ['pw_passwd', 'password'],
    ['pw_uid', 'user id'],
    ['pw_gid', 'group id'],
    ['pw_gecos', 'real name'],
    ['pw_dir', 'home directory'],
    ['pw_shell', 'shell program'],
  ],
)
const rows = (rt: Thread): string[][] => hostCall(rt, () => accountRows(rt, '/etc/passwd', 7, 2))
const made = (row: readonly string[]): PyValue => entry.make(rowValues(row, [2, 3]))
const SEE = 'See `help(pwd)` for more on password database entries.'

export default module(
  'pwd',
  "This module provides access to the Unix password database.\nIt is available on all Unix versions.\n\nPassword database entries are reported as 7-tuples containing the following\nitems from the password database (see `<pwd.h>'), in order:\npw_name, pw_passwd, pw_uid, pw_gid, pw_gecos, pw_dir, pw_shell.\nThe uid and gid items are integers, all others are strings. An\nexception is raised if the entry asked for cannot be found.",
  [
    value('struct_passwd', entry.type),
    fn(
      'getpwuid($module, uidobj, /)',
      `Return the password database entry for the given numeric user ID.\n\n${SEE}`,
      (rt, uid: PyValue) => {
        let n: number
        try {
          n = idOf(rt, 'uid', uid)
        } catch (e) {
          if (isException(e, T.OverflowError)) throw error(rt, T.KeyError, 'getpwuid(): uid not found')
          throw e
        }
        const row = rows(rt).find((r) => Number(r[2]) === n)
        if (row === undefined) throw error(rt, T.KeyError, `getpwuid(): uid not found: ${n}`)
        return made(row)
      },
    ),
    fn(
      'getpwnam($module, name, /)',
      `Return the password database entry for the given user name.\n\n${SEE}`,
      (rt, given: PyValue) => {
        if (!isStr(given)) throw typeError(rt, `getpwnam() argument must be str, not ${typeName(given)}`)
        const name = fsPath(rt, given)
        if (name.includes('\0')) throw valueError(rt, 'embedded null byte')
        const row = rows(rt).find((r) => r[0] === name)
        if (row === undefined) throw error(rt, T.KeyError, `getpwnam(): name not found: ${reprJs(rt, fromHost(name))}`)
        return made(row)
      },
    ),
    fn(
      'getpwall($module, /)',
      'Return a list of all available password database entries, in arbitrary order.\n\nSee help(pwd) for more on password database entries.',
      (rt) => new PyList(rows(rt).map(made)),
    ),
  ],
)
