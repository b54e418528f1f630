/**
 * The bundled modules: native ones by name (a function each, so that a module's types are made when it is first imported) and the library's Python
 * sources, which the build puts in.
 */
import { LIBRARY } from 'ouroloop:library'
import type { BundledSource, ModuleSource } from '../interpreter/module-source.ts'
import type { ModuleDeclaration } from '../objects/kit.ts'
import abcFlagsModule from './_abc_flags.ts'
import astModule from './_ast.ts'
import asyncioModule from './_asyncio.ts'
import codecsModule from './_codecs.ts'
import collectionsModule from './_collections.ts'
import contextvarsModule from './_contextvars.ts'
import { datetimeModule } from './_datetime.ts'
import functoolsModule from './_functools.ts'
import heapqModule from './_heapq.ts'
import ioModule from './_io.ts'
import jsonModule from './_json.ts'
import operatorModule from './_operator.ts'
import randomModule from './_random.ts'
import { socketModule } from './_socket.ts'
import statModule from './_stat.ts'
import stringModule from './_string.ts'
import typevarsModule from './_typevars.ts'
import warningsModule from './_warnings.ts'
import weakrefModule from './_weakref.ts'
import atexitModule from './atexit.ts'
import errnoModule from './errno.ts'
import gcModule from './gc.ts'
import grpModule from './grp.ts'
import itertoolsModule from './itertools.ts'
import mathModule from './math.ts'
import { STANDARD_NAMES } from './names.ts'
import posixModule from './posix.ts'
import pwdModule from './pwd.ts'
import sysModule from './sys.ts'
import timeModule from './time.ts'

const NATIVE: ReadonlyMap<string, () => ModuleDeclaration> = new Map<string, () => ModuleDeclaration>([
  ['_ast', () => astModule],
  ['_asyncio', () => asyncioModule],
  ['_contextvars', () => contextvarsModule],
  ['_warnings', () => warningsModule],
  ['_io', () => ioModule],
  ['_collections', () => collectionsModule],
  ['itertools', () => itertoolsModule],
  ['_weakref', () => weakrefModule],
  ['_datetime', datetimeModule],
  ['_functools', () => functoolsModule],
  ['time', () => timeModule],
  ['posix', () => posixModule],
  ['_stat', () => statModule],
  ['pwd', () => pwdModule],
  ['grp', () => grpModule],
  ['math', () => mathModule],
  ['_typevars', () => typevarsModule],
  ['_random', () => randomModule],
  ['_string', () => stringModule],
  ['_heapq', () => heapqModule],
  ['_operator', () => operatorModule],
  ['_json', () => jsonModule],
  ['_codecs', () => codecsModule],
  ['gc', () => gcModule],
  ['_abc_flags', () => abcFlagsModule],
  ['atexit', () => atexitModule],
  ['errno', () => errnoModule],
  ['sys', () => sysModule],
  ['_socket', socketModule],
])

/** Modules asked for so far, where they are to be kept. */
let kept: Map<string, BundledSource> | null = null
/**
 * From now on what is read and found out of the library's Python modules is kept for all later interpreters. For the command's start-up snapshot: the
 * modules that its warm-up program imports are then at hand in every start.
 */
export function keepModules(): void {
  kept ??= new Map()
}

export const bundledModules: ModuleSource = {
  native: (name) => NATIVE.get(name)?.(),
  python(name) {
    const known = kept?.get(name)
    if (known !== undefined) return known
    const found = LIBRARY.get(name)
    if (found === undefined) return undefined
    const source: BundledSource = { isPackage: found[0], source: found[1], packed: found[2] }
    if (kept !== null) {
      source.analysed = null
      kept.set(name, source)
    }
    return source
  },
  names: new Set([...NATIVE.keys(), ...LIBRARY.keys()]),
  standardNames: STANDARD_NAMES,
}
