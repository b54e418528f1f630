/** grp: the group database. */
import { fn, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { error, typeError, valueError } from '../objects/ops/errors.ts'
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
  'struct_group',
  'grp',
  'grp.struct_group: Results from getgr*() routines.\n\nThis object may be accessed either as a tuple of\n  (gr_name,gr_passwd,gr_gid,gr_mem)\nor via the object attributes as named in the above tuple.\n',
  [
    ['gr_name', 'group name'],
    ['gr_passwd', 'password'],
    ['gr_gid', 'group id'],
    ['gr_mem', 'group members'],
  ],
)
const rows = (rt: Thread): string[][] => hostCall(rt, () => accountRows(rt, '/etc/group', 4, 2))
function made(row: readonly string[]): PyValue {
  const members = row[3] === '' ? [] : row[3].split(',').map(fromHost)
  return entry.make([...rowValues(row.slice(0, 3), [2]), new PyList(members)])
}

export default module(
  'grp',
  'Access to the Unix group database.\n\nGroup entries are reported as 4-tuples containing the following fields\nfrom the group database, in order:\n\n  gr_name   - name of the group\n  gr_passwd - group password (encrypted); often empty\n  gr_gid    - numeric ID of the group\n  gr_mem    - list of members\n\nThe gid is an integer, name and password are strings.  (Note that most\nusers are not explicitly listed as members of the groups they are in\naccording to the password database.  Check both databases to get\ncomplete membership information.)',
  [
    value('struct_group', entry.type),
    fn(
      'getgrgid($module, /, id)',
      'Return the group database entry for the given numeric group ID.\n\nIf id is not valid, raise KeyError.',
      (rt, id: PyValue) => {
        const n = idOf(rt, 'gid', id)
        const row = rows(rt).find((r) => Number(r[2]) === n)
        if (row === undefined) throw error(rt, T.KeyError, `getgrgid(): gid not found: ${n}`)
        return made(row)
      },
    ),
    fn(
      'getgrnam($module, /, name)',
      'Return the group database entry for the given group name.\n\nIf name is not valid, raise KeyError.',
      (rt, given: PyValue) => {
        if (!isStr(given))
          throw typeError(rt, `getgrnam() argument 1 must be str, not ${given === null ? 'None' : typeName(given)}`)
        const name = fsPath(rt, given)
        if (name.includes('\0')) throw valueError(rt, 'embedded null byte')
        const row = rows(rt).find((r) => r[0] === name)
        if (row === undefined) throw error(rt, T.KeyError, `getgrnam(): name not found: ${reprJs(rt, fromHost(name))}`)
        return made(row)
      },
    ),
    fn(
      'getgrall($module, /)',
      "Return a list of all available group entries, in arbitrary order.\n\nAn entry whose name starts with '+' or '-' represents an instruction\nto use YP/NIS and may not be accessible via getgrnam or getgrgid.",
      (rt) => new PyList(rows(rt).map(made)),
    ),
  ],
)
