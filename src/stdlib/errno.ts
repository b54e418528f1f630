/** errno: names and numbers of system errors (Linux). */
import { PyDict } from '../objects/dict.ts'
import { lazy, type Member, module, value } from '../objects/kit.ts'
import { ERRNO } from './host-errors.ts'

const members: Member[] = ERRNO.map(([name, number]) => value(name, number))
members.push(value('EWOULDBLOCK', 11), value('EDEADLOCK', 35), value('EOPNOTSUPP', 95))
members.push(
  lazy('errorcode', (rt) => {
    const names = new PyDict()
    // of two names of one number the later one of CPython's list stays
    for (const [name, number] of ERRNO) names.set(rt, number, name === 'EDEADLK' ? 'EDEADLOCK' : name)
    return names
  }),
)

export default module(
  'errno',
  'This module makes available standard errno system symbols.\n\nThe value of each symbol is the corresponding integer value.',
  members,
)
