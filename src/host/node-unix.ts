/**
 * Processes, users and configuration of a Unix system for the Node adapter: Node's own functions where it has them, else the kernel's notes in
 * /proc, else the system program that is there for it (getconf, sync).
 */
import * as fs from 'node:fs'
import { HostError } from './errors.ts'
import { host, toHostError } from './node-call.ts'
import { type NodeUnixFiles, run } from './node-descriptors.ts'
import type { HostUnix } from './types.ts'

const os = () => process.getBuiltinModule('node:os')

const hasProc = process.platform === 'linux'

/** A file of /proc about a process. */
function processFile(pid: number, name: string): string {
  try {
    return fs.readFileSync(`/proc/${pid === 0 ? 'self' : pid}/${name}`, 'latin1')
  } catch (e) {
    if (!hasProc) throw new HostError('ENOSYS')
    const code = (e as { code?: string }).code
    throw code === 'ENOENT' || code === 'ESRCH' ? new HostError('ESRCH') : toHostError(e)
  }
}
/** Fields of /proc/PID/stat by their numbers in proc(5); the second, the name in parentheses, may hold anything. */
function statField(pid: number, field: number): number {
  if (pid < 0) throw new HostError('ESRCH')
  const text = processFile(pid, 'stat')
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[field - 3])
}
/** Ticks a second in /proc's times. */
const TICKS = 100

/** name, password, number, rest of each line of /etc/passwd or /etc/group */
function accounts(file: string): string[][] {
  return host(() => fs.readFileSync(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(':'))
}

export class NodeUnix implements HostUnix {
  private readonly files: NodeUnixFiles
  constructor(files: NodeUnixFiles) {
    this.files = files
  }
  times() {
    const own = process.cpuUsage()
    return {
      user: own.user / 1e6,
      system: own.system / 1e6,
      childrenUser: hasProc ? statField(0, 16) / TICKS : 0,
      childrenSystem: hasProc ? statField(0, 17) / TICKS : 0,
    }
  }
  loadAverage(): readonly number[] {
    return os().loadavg()
  }
  login(): string {
    let uid: string
    try {
      uid = fs.readFileSync('/proc/self/loginuid', 'latin1').trim()
    } catch {
      throw new HostError('ENXIO')
    }
    const name = accounts('/etc/passwd').find((row) => row[2] === uid)?.[0]
    // 2**32 - 1: nobody logged in
    if (uid === '4294967295' || name === undefined) throw new HostError('ENXIO')
    return name
  }
  groups(): number[] {
    if (!hasProc) return process.getgroups?.() ?? []
    // Node adds the effective group where the kernel's list lacks it
    const list = /^Groups:(.*)$/m.exec(processFile(0, 'status'))?.[1] ?? ''
    return list.split(/\s+/).filter(Boolean).map(Number)
  }
  setGroups(groups: number[]): void {
    host(() => process.setgroups?.(groups))
  }
  initGroups(user: string, group: number): void {
    this.setGroups(this.groupsOf(user, group))
  }
  groupsOf(user: string, group: number): number[] {
    const found = [group]
    for (const [, , gid, members] of accounts('/etc/group')) {
      const id = Number(gid)
      if ((members ?? '').split(',').includes(user) && !found.includes(id)) found.push(id)
    }
    return found
  }
  ids(kind: 'uid' | 'gid'): readonly [number, number, number] {
    if (!hasProc) {
      // without saved ids: they are the effective ones until a program changes them
      const real = kind === 'uid' ? process.getuid?.() : process.getgid?.()
      const effective = kind === 'uid' ? process.geteuid?.() : process.getegid?.()
      return [real ?? 0, effective ?? 0, effective ?? 0]
    }
    const line = new RegExp(`^${kind === 'uid' ? 'Uid' : 'Gid'}:\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)`, 'm').exec(
      processFile(0, 'status'),
    )
    if (line === null) throw new HostError('ENOSYS')
    return [Number(line[1]), Number(line[2]), Number(line[3])]
  }
  setId(kind: 'uid' | 'euid' | 'gid' | 'egid', id: number): void {
    host(() => {
      if (kind === 'uid') process.setuid?.(id)
      else if (kind === 'euid') process.seteuid?.(id)
      else if (kind === 'gid') process.setgid?.(id)
      else process.setegid?.(id)
    })
  }
  processGroup(pid: number): number {
    return statField(pid, 5)
  }
  session(pid: number): number {
    return statField(pid, 6)
  }
  affinity(pid: number): number[] {
    if (pid < 0) throw new HostError('ESRCH')
    const list = /^Cpus_allowed_list:\s*(\S*)$/m.exec(processFile(pid, 'status'))?.[1]
    if (list === undefined) throw new HostError('ENOSYS')
    return list.split(',').flatMap((range) => {
      const [first, last = first] = range.split('-').map(Number)
      return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    })
  }
  terminalGroup(device: number): number {
    // field 7 is the controlling terminal
    if (statField(0, 7) !== device) throw new HostError('ENOTTY')
    return statField(0, 8)
  }
  priority(which: number, who: number): number {
    if (which === 0) return host(() => os().getPriority(who))
    // field 19 is the nice value
    return Math.min(...this.members(which, who, 19))
  }
  setPriority(which: number, who: number, value: number): void {
    const clipped = Math.max(-20, Math.min(19, value))
    const targets = which === 0 ? [who] : this.members(which, who, 1)
    host(() => {
      for (const pid of targets) os().setPriority(pid, clipped)
    })
  }
  /** A field of /proc/PID/stat (1: the number itself) of all processes of a group (1) or of a user (2). */
  private members(which: number, who: number, field: number): number[] {
    if (which !== 1 && which !== 2) throw new HostError('EINVAL')
    const wanted = who !== 0 ? who : which === 1 ? this.processGroup(0) : (process.getuid?.() ?? 0)
    const found: number[] = []
    for (const name of host(() => fs.readdirSync('/proc'))) {
      if (!/^\d+$/.test(name)) continue
      try {
        const value = which === 1 ? statField(Number(name), 5) : fs.statSync(`/proc/${name}`).uid
        if (value === wanted) found.push(field === 1 ? Number(name) : statField(Number(name), field))
      } catch {
        // ended meanwhile
      }
    }
    if (found.length === 0) throw new HostError('ESRCH')
    return found
  }
  kill(pid: number, signal: number): void {
    host(() => process.kill(pid, signal))
  }
  system(command: string): number {
    const { spawnSync } = process.getBuiltinModule('node:child_process')
    const r = this.files.withStandardStreams(() => spawnSync('/bin/sh', ['-c', command], { stdio: 'inherit' }))
    if (r.error !== undefined) throw toHostError(r.error)
    if (r.signal !== null) return os().constants.signals[r.signal]
    return (r.status ?? 0) << 8
  }
  sync(): void {
    if (run('sync', []) === null) throw new HostError('ENOSYS')
  }
  configuration(names: readonly string[], path: string | null): string | null {
    for (const name of names) {
      const r = run('getconf', path === null ? [name] : [name, path])
      if (r === null) throw new HostError('ENOSYS')
      const value = r.output.replace(/\n$/, '')
      if (r.status === 0) return value === 'undefined' ? null : value
    }
    throw new HostError('EINVAL')
  }
}
