/** The failure of a host call: what adapters throw and what the standard library turns into OSError (`HostErrorShape` in types.ts). */
import type { HostErrorShape } from './types.ts'

export class HostError extends Error implements HostErrorShape {
  /** An errno name: 'ENOENT', 'EACCES', ... */
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}
