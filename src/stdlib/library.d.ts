/** The Python sources of the standard library as the build puts them into the bundle (scripts/build.mjs). */
declare module 'ouroloop:library' {
  /** Module name -> [is package, source text]. */
  export const LIBRARY: ReadonlyMap<string, readonly [boolean, string]>
}
