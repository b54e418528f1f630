/** Numbers that hold several: wait statuses (the W* functions) and device numbers (major, minor, makedev), as Linux packs them. */
import { fn, type Member } from '../../objects/kit.ts'
import type { PyValue } from '../../objects/object.ts'
import { asCInt, asIndex, normalInt } from '../../objects/ops/convert.ts'
import { overflowError, typeError, valueError } from '../../objects/ops/errors.ts'
import { intOf, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'

// A status: low seven bits 0 (exit), 0x7f (stopped) or the signal; 0x80 says a core was dumped; the second byte is the exit code or the
// signal that stopped; 0xffff says "continued".
const low = (status: number): number => status & 0x7f
const high = (status: number): number => (status >> 8) & 0xff
const signaled = (status: number): boolean => low(status) !== 0 && low(status) !== 0x7f
const stopped = (status: number): boolean => (status & 0xff) === 0x7f

const statusFunction = (name: string, doc: string, body: (status: number) => PyValue): Member =>
  fn(`${name}(status: int)`, doc, (_rt, status: number) => body(status))

export const NO_DEVICE = 0xffffffffffffffffn

/** A device number. */
export function u64(rt: Thread, v: PyValue): bigint {
  if (intOf(v) === undefined && typeOf(v).slots.index === undefined) throw typeError(rt, 'an integer is required')
  const n = BigInt(asIndex(rt, v))
  if (n > NO_DEVICE || n < -(1n << 63n)) throw overflowError(rt, 'int too big to convert')
  return BigInt.asUintN(64, n)
}
/** Half a device number: unsigned int, or -1. */
function u32(rt: Thread, v: PyValue): bigint {
  if (intOf(v) === undefined && typeOf(v).slots.index === undefined) throw typeError(rt, 'an integer is required')
  const n = BigInt(asIndex(rt, v))
  if (n === -1n) return 0xffffffffn
  if (n < 0n) throw overflowError(rt, "can't convert negative int to unsigned")
  if (n > 0xffffffffn) throw overflowError(rt, 'Python int too large to convert to C unsigned int')
  return n
}
export const majorOf = (device: bigint): number => Number(((device >> 8n) & 0xfffn) | ((device >> 32n) & 0xfffff000n))
export const minorOf = (device: bigint): number => Number((device & 0xffn) | ((device >> 12n) & 0xffffff00n))

export const statusFunctions: Member[] = [
  fn(
    'WCOREDUMP(status: int, /)',
    'Return True if the process returning status was dumped to a core file.',
    (_rt, status: number) => (status & 0x80) !== 0,
  ),
  statusFunction(
    'WIFEXITED',
    'Return True if the process returning status exited via the exit() system call.',
    (s) => low(s) === 0,
  ),
  statusFunction('WEXITSTATUS', 'Return the process return code from status.', high),
  statusFunction('WIFSIGNALED', 'Return True if the process returning status was terminated by a signal.', signaled),
  statusFunction('WTERMSIG', 'Return the signal that terminated the process that provided the status value.', low),
  statusFunction('WIFSTOPPED', 'Return True if the process returning status was stopped.', stopped),
  statusFunction('WSTOPSIG', 'Return the signal that stopped the process that provided the status value.', high),
  statusFunction(
    'WIFCONTINUED',
    'Return True if a particular process was continued from a job control stop.',
    (s) => s === 0xffff,
  ),
  fn('waitstatus_to_exitcode(status)', 'Convert a wait status to an exit code.', (rt, status) => {
    const s = asCInt(rt, status)
    if (low(s) === 0) return high(s)
    if (signaled(s)) return -low(s)
    if (!stopped(s)) throw valueError(rt, `invalid wait status: ${s}`)
    throw valueError(rt, `process stopped by delivery of signal ${high(s)}`)
  }),
  fn('major(device, /)', 'Extracts a device major number from a raw device number.', (rt, device) => {
    const dev = u64(rt, device)
    return dev === NO_DEVICE ? -1 : majorOf(dev)
  }),
  fn('minor(device, /)', 'Extracts a device minor number from a raw device number.', (rt, device) => {
    const dev = u64(rt, device)
    return dev === NO_DEVICE ? -1 : minorOf(dev)
  }),
  fn(
    'makedev(major, minor, /)',
    'Composes a raw device number from the major and minor device numbers.',
    (rt, major, minor) => {
      const a = u32(rt, major)
      const b = u32(rt, minor)
      const dev = ((a & 0xfffn) << 8n) | ((a & 0xfffff000n) << 32n) | (b & 0xffn) | ((b & 0xffffff00n) << 12n)
      return dev === NO_DEVICE ? -1 : normalInt(dev)
    },
  ),
]
