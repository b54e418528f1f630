/** gaierror and herror: failures of looking up names. */
import type { HostErrorShape } from '../../host/types.ts'
import { newType } from '../../objects/kit.ts'
import { TypeFlags } from '../../objects/object.ts'
import { newException } from '../../objects/ops/errors.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import type { PyBaseException } from '../../objects/values.ts'
import { fromHostError } from '../host-errors.ts'

const failure = (name: string) =>
  newType(name, 'socket', { flags: TypeFlags.BaseType, bases: [T.OSError], hasDict: true }, T.OSError)
export const gaierrorType = failure('gaierror')
export const herrorType = failure('herror')

const TEXTS = new Map([
  [-1, 'Bad value for ai_flags'],
  [-2, 'Name or service not known'],
  [-3, 'Temporary failure in name resolution'],
  [-4, 'Non-recoverable failure in name resolution'],
  [-5, 'No address associated with hostname'],
  [-6, 'ai_family not supported'],
  [-7, 'ai_socktype not supported'],
  [-8, 'Servname not supported for ai_socktype'],
  [-9, 'Address family for hostname not supported'],
  [-10, 'Memory allocation failure'],
])
const CODES = new Map([
  ['ENOTFOUND', -2],
  ['EAI_NONAME', -2],
  ['EAI_AGAIN', -3],
  ['EAI_FAIL', -4],
  ['EAI_NODATA', -5],
  ['EAI_FAMILY', -6],
  ['EAI_SOCKTYPE', -7],
  ['EAI_SERVICE', -8],
  ['EAI_ADDRFAMILY', -9],
  ['EAI_MEMORY', -10],
])

export function gaierror(rt: Thread, code: number): PyBaseException {
  return newException(rt, gaierrorType, [code, TEXTS.get(code) ?? 'Unknown error'])
}
export function herror(rt: Thread): PyBaseException {
  return newException(rt, herrorType, [1, 'Unknown host'])
}
/** What a failed lookup of the host's is in Python. */
export function lookupError(rt: Thread, e: unknown): unknown {
  const code = CODES.get((e as Partial<HostErrorShape> | null)?.code ?? '')
  return code === undefined ? fromHostError(rt, e) : gaierror(rt, code)
}
