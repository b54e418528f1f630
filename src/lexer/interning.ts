/**
 * One string for each name. A piece of the source is a new string each time it is cut out, and comparing two of them, as every lookup of a global name does,
 * goes through their characters. V8 and other engines keep a table of the strings that are property names; two strings of that table are equal where they
 * are the same, which is one comparison of machine words.
 *
 * The way into that table is to be a property name. `JSON.parse` makes one without anything that a program's text could reach: the object has no other
 * property and is dropped at once.
 */
export class Names {
  private readonly known = new Map<string, string>()

  /** The engine's own copy of an identifier (letters, digits, underscores). */
  intern(name: string): string {
    let own = this.known.get(name)
    if (own === undefined) {
      own = Object.keys(JSON.parse(`{"${name}":0}`))[0]
      this.known.set(own, own)
    }
    return own
  }
}
