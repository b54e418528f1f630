/** See cases.mjs. */
export interface Case {
  name: string
  args: string[]
  files?: Record<string, string | Uint8Array>
  stdin?: string
  env?: Record<string, string>
}
export const CASES: Case[]
