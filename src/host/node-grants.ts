/** What an embedder on Node may hand to a Python program: each capability only when asked for. */
import { NodeHost } from './node.ts'
import type { HostFiles, HostMemory, HostProcess, HostSockets } from './types.ts'

export interface NodeGrantOptions {
  /** The whole file system, with the rights of this process. */
  readonly files?: boolean
  /** Sockets of all kinds, and names of hosts. */
  readonly network?: boolean
  /** Environment variables: true for a copy of this process' own, or the ones given. */
  readonly env?: boolean | Readonly<Record<string, string>>
  /** Process ids, users, signals, limits. */
  readonly process?: boolean
}

export interface NodeGrants {
  readonly files?: HostFiles
  readonly env?: Map<string, string>
  readonly process?: HostProcess
  readonly network?: HostSockets
  /** Always there: MemoryError comes before the heap is full. */
  readonly memory: HostMemory
}

/** The `grants` of `Python.create`. */
export function grants(options: NodeGrantOptions = {}): NodeGrants {
  const host = new NodeHost()
  const out: { -readonly [K in keyof NodeGrants]: NodeGrants[K] } = { memory: host.memory as HostMemory }
  if (options.files === true) out.files = host.files
  if (options.process === true) out.process = host.process
  if (options.network === true) out.network = host.sockets
  if (options.env === true) out.env = new Map(host.process.environ)
  else if (typeof options.env === 'object') out.env = new Map(Object.entries(options.env))
  return out
}
