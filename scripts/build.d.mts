/** See build.mjs. */
export const stdlib: string
export function librarySources(): [name: string, isPackage: boolean, text: string][]
export function libraryModule(): Promise<string>
export function bundle(entry: string, outfile: string, options?: { shortNames?: boolean }): Promise<unknown>
