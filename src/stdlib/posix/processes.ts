/** The functions of os about this process, its user, other processes and the system. */
import { fn, type Member } from '../../objects/kit.ts'
import type { PyValue } from '../../objects/object.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { isSequence, toArray } from '../../objects/ops/iterate.ts'
import { fromHost, intOf, typeOf } from '../../objects/ops/type-of.ts'
import { PySet } from '../../objects/set.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyBytes, PyFloat, PyList, PyTuple } from '../../objects/values.ts'
import { hostCall, osError, strerror } from '../host-errors.ts'
import { idOf } from './by-path.ts'
import { fsPath, proc, unix } from './paths.ts'
import { timesResult, unameResult } from './results.ts'

/** The name of an environment variable. What setenv(3) refuses is EINVAL; CPython looks for '=' itself only when one is set. */
function envName(rt: Thread, name: PyValue, setting: boolean): string {
  const text = fsPath(rt, name)
  if (text.includes('\0')) throw valueError(rt, 'embedded null byte')
  if (text.includes('=')) throw setting ? valueError(rt, 'illegal environment variable name') : osError(rt, 'EINVAL')
  if (text === '') throw osError(rt, 'EINVAL')
  return text
}

function groupNumbers(rt: Thread, v: PyValue): number[] {
  if (!isSequence(v)) throw typeError(rt, 'setgroups argument must be a sequence')
  return toArray(rt, v).map((item) => {
    if (intOf(item) === undefined && typeOf(item).slots.index === undefined)
      throw typeError(rt, 'groups must be integers')
    return idOf(rt, 'gid', item)
  })
}
/** A group for getgrouplist and initgroups: C's int. */
function groupNumber(rt: Thread, v: PyValue): number {
  const n = idOf(rt, 'gid', v)
  return n === -1 ? 0xffffffff : n
}

const setId =
  (kind: 'uid' | 'euid' | 'gid' | 'egid') =>
  (rt: Thread, id: PyValue): void => {
    const n = idOf(rt, kind.endsWith('uid') ? 'uid' : 'gid', id)
    // setuid(-1) is no user
    if (n === -1) throw osError(rt, 'EINVAL')
    hostCall(rt, () => unix(rt).setId(kind, n))
  }

function times(rt: Thread): PyValue {
  const clock = rt.interp.host.clock
  const host = rt.interp.host.process?.unix
  const t = host?.times() ?? { user: clock.processTime(), system: 0, childrenUser: 0, childrenSystem: 0 }
  return timesResult.make(
    [t.user, t.system, t.childrenUser, t.childrenSystem, clock.monotonic()].map((v) => new PyFloat(v)),
  )
}

function getrandom(rt: Thread, size: number, flags: number): PyValue {
  if (size < 0 || (flags & ~3) !== 0) throw osError(rt, 'EINVAL')
  rt.charge(size)
  return new PyBytes(Uint8Array.from(rt.interp.host.entropy(size)))
}

export const processFunctions: Member[] = [
  fn('getpid()', 'Return the current process id.', (rt) => proc(rt).pid),
  fn('getppid()', "Return the parent's process id.", (rt) => proc(rt).ppid()),
  fn('getuid()', "Return the current process's user id.", (rt) => proc(rt).getuid()),
  fn(
    'geteuid()',
    "Return the current process's effective user id.",
    (rt) => proc(rt).unix?.ids('uid')[1] ?? proc(rt).getuid(),
  ),
  fn('getgid()', "Return the current process's group id.", (rt) => proc(rt).getgid()),
  fn(
    'getegid()',
    "Return the current process's effective group id.",
    (rt) => proc(rt).unix?.ids('gid')[1] ?? proc(rt).getgid(),
  ),
  fn(
    'getresuid()',
    "Return a tuple of the current process's real, effective, and saved user ids.",
    (rt) => new PyTuple([...hostCall(rt, () => unix(rt).ids('uid'))]),
  ),
  fn(
    'getresgid()',
    "Return a tuple of the current process's real, effective, and saved group ids.",
    (rt) => new PyTuple([...hostCall(rt, () => unix(rt).ids('gid'))]),
  ),
  fn('setuid(uid, /)', "Set the current process's user id.", setId('uid')),
  fn('seteuid(euid, /)', "Set the current process's effective user id.", setId('euid')),
  fn('setgid(gid, /)', "Set the current process's group id.", setId('gid')),
  fn('setegid(egid, /)', "Set the current process's effective group id.", setId('egid')),
  fn(
    'getgroups()',
    'Return list of supplemental group IDs for the process.',
    (rt) => new PyList(hostCall(rt, () => unix(rt).groups())),
  ),
  fn('setgroups(groups, /)', 'Set the groups of the current process to list.', (rt, groups) => {
    const list = groupNumbers(rt, groups)
    hostCall(rt, () => unix(rt).setGroups(list))
  }),
  fn(
    'getgrouplist(user: js, group, /)',
    'Returns a list of groups to which a user belongs.',
    (rt, user: string, group: PyValue) => {
      const base = groupNumber(rt, group)
      return new PyList(hostCall(rt, () => unix(rt).groupsOf(user, base)))
    },
  ),
  fn('initgroups(username, gid, /)', 'Initialize the group access list.', (rt, username: PyValue, gid: PyValue) => {
    const user = fsPath(rt, username)
    const base = groupNumber(rt, gid)
    hostCall(rt, () => unix(rt).initGroups(user, base))
  }),
  fn('getlogin()', 'Return the actual login name.', (rt) => fromHost(hostCall(rt, () => unix(rt).login()))),
  fn('getpgid(pid: int)', 'Call the system call getpgid(), and return the result.', (rt, pid: number) =>
    hostCall(rt, () => unix(rt).processGroup(pid)),
  ),
  fn('getpgrp()', 'Return the current process group id.', (rt) => hostCall(rt, () => unix(rt).processGroup(0))),
  fn('getsid(pid: int, /)', 'Call the system call getsid(pid) and return the result.', (rt, pid: number) =>
    hostCall(rt, () => unix(rt).session(pid)),
  ),
  fn('getpriority(which: int, who: int)', 'Return program scheduling priority.', (rt, which: number, who: number) =>
    hostCall(rt, () => unix(rt).priority(which, who)),
  ),
  fn(
    'setpriority(which: int, who: int, priority: int)',
    'Set program scheduling priority.',
    (rt, which: number, who: number, value: number) => hostCall(rt, () => unix(rt).setPriority(which, who, value)),
  ),
  fn(
    'nice(increment: int, /)',
    'Add increment to the priority of process and return the new priority.',
    (rt, increment: number) =>
      hostCall(rt, () => {
        const host = unix(rt)
        if (increment !== 0) host.setPriority(0, 0, host.priority(0, 0) + increment)
        return host.priority(0, 0)
      }),
  ),
  fn('kill(pid: int, signal: ssize, /)', 'Kill a process with a signal.', (rt, pid: number, signal: number) =>
    hostCall(rt, () => unix(rt).kill(pid, signal)),
  ),
  fn('killpg(pgid: int, signal: int, /)', 'Kill a process group with a signal.', (rt, pgid: number, signal: number) => {
    if (pgid < 0) throw osError(rt, 'EINVAL')
    hostCall(rt, () => unix(rt).kill(-pgid, signal))
  }),
  fn('abort()', 'Abort the interpreter immediately.', (rt) => {
    const host = unix(rt)
    // SIGABRT, which nobody catches; and if it is blocked, the status a shell would show
    host.kill(proc(rt).pid, 6)
    proc(rt).exit(134)
  }),
  fn('system(command)', 'Execute the command in a subshell.', (rt, command) => {
    const text = fsPath(rt, command)
    if (text.includes('\0')) throw valueError(rt, 'embedded null byte')
    return hostCall(rt, () => unix(rt).system(text))
  }),
  fn('sync()', 'Force write of everything to disk.', (rt) => hostCall(rt, () => unix(rt).sync())),
  fn('umask(mask: int, /)', 'Set the current numeric umask and return the previous umask.', (rt, mask) =>
    proc(rt).umask(mask & 0o777),
  ),
  fn('uname()', 'Return an object identifying the current operating system.', (rt) => {
    const u = proc(rt).uname()
    return unameResult.make([u.sysname, u.nodename, u.release, u.version, u.machine].map(fromHost))
  }),
  fn('times()', 'Return a collection containing process timing information.', times),
  fn(
    'getloadavg()',
    'Return average recent system load information.',
    (rt) => new PyTuple(hostCall(rt, () => unix(rt).loadAverage()).map((v) => new PyFloat(v))),
  ),
  fn(
    'cpu_count()',
    'Return the number of logical CPUs in the system.',
    (rt) => rt.interp.host.process?.cpuCount ?? null,
  ),
  fn(
    'sched_getaffinity(pid: int, /)',
    'Return the affinity of the process identified by pid (or the current process if zero).',
    (rt, pid: number) => {
      const set = new PySet()
      for (const cpu of hostCall(rt, () => unix(rt).affinity(pid))) set.add(rt, cpu)
      return set
    },
  ),
  fn('sched_yield()', 'Voluntarily relinquish the CPU: there is one thread.', () => {}),
  fn(
    'urandom(size: ssize, /)',
    'Return a bytes object containing random bytes suitable for cryptographic use.',
    (rt, size) => {
      if (size < 0) throw valueError(rt, 'negative argument not allowed')
      rt.charge(size)
      return new PyBytes(Uint8Array.from(rt.interp.host.entropy(size)))
    },
  ),
  fn('getrandom(size: ssize, flags: int = 0)', 'Obtain a series of random bytes.', getrandom),
  fn('strerror(code: int, /)', 'Translate an error code to a message string.', (_rt, code) => strerror(code)),
  fn('putenv(name, value, /)', 'Change or add an environment variable.', (rt, name, v) => {
    const key = envName(rt, name, true)
    const text = fsPath(rt, v)
    if (text.includes('\0')) throw valueError(rt, 'embedded null byte')
    // without a process there are no children that could see it
    if (rt.interp.host.process !== null || !rt.interp.host.environ) proc(rt).putenv(key, text)
  }),
  fn('unsetenv(name, /)', 'Delete an environment variable.', (rt, name) => {
    const key = envName(rt, name, false)
    if (rt.interp.host.process !== null || !rt.interp.host.environ) proc(rt).putenv(key, null)
  }),
  fn(
    '_exit(status: int)',
    'Exit to the system with specified status, without normal exit processing: buffers are not flushed.',
    (rt, status) => {
      proc(rt).exit(status)
    },
  ),
]
