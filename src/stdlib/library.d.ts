/** The Python sources of the standard library as the build puts them into the bundle (scripts/build.mjs). */
declare module 'ouroloop:library' {
  /** Module name -> [is package, source text, its tree as parser/packed.ts packs it where the build has done so]. */
  export const LIBRARY: {
    keys(): Iterable<string>
    get(name: string): readonly [boolean, string, string?] | undefined
  }
}
