/** See build.mjs. */
import type { Plugin } from 'esbuild'

export const stdlib: string
export function librarySources(): [name: string, isPackage: boolean, text: string][]
export function libraryModule(): string
export const libraryPlugin: Plugin
