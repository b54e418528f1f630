/** The command `ouro`: options as CPython's, then one program. */
import { accessSync, existsSync, constants as fsConstants, readFileSync, realpathSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, isAbsolute } from 'node:path'
import { type Program, type ProgramOptions, runProgram } from '../api/program.ts'
import { NodeHost } from '../host/node.ts'
import { compileLess } from './compile-less.ts'
import { interact } from './repl.ts'

const USAGE = `usage: ouro [option] ... [-c cmd | -m mod | file | -] [arg] ...
Options:
-c cmd : program passed in as string (terminates option list)
-h     : print this help message and exit
-m mod : run bundled module or module on sys.path as a script (terminates option list)
-O     : remove assert statements
-OO    : remove assert statements and docstrings
-s, -S, -E, -I, -B, -b, -d, -i, -q, -v, -x, -P : accepted as CPython does; -I, -P leave the script's folder out of sys.path
-u     : write standard output and error at once, without buffers
-V     : print the version and exit
-W arg : warning control; arg is action:message:category:module:lineno
-X opt : implementation option; -X strict-names: a module used without being imported is a NameError, as in CPython
file   : program read from script file
-      : program read from stdin
arg ...: arguments passed to program in sys.argv[1:]
`
const VERSION = 'Python 3.13.0 (Ouroloop 0.1.0)'

interface Parsed {
  program: Program | null
  options: ProgramOptions
  done: number | null
}

const out = (text: string): void => void process.stdout.write(text)
const err = (text: string): void => void process.stderr.write(text)

function parse(argv: readonly string[]): Parsed {
  const warn: string[] = []
  const x = new Map<string, string | true>()
  const flags: Record<string, number> = {}
  const count = (name: string): void => {
    flags[name] = (flags[name] ?? 0) + 1
  }
  let safe = false
  let program: Program | null = null
  let args: string[] = []
  const fail = (text: string): Parsed => {
    err(`${text}\n${USAGE.split('\n')[0]}\nTry \`ouro -h' for more information.\n`)
    return { program: null, options: {}, done: 2 }
  }
  let i = 0
  scan: for (; i < argv.length; i++) {
    const a = argv[i]
    if (a === '-' || !a.startsWith('-')) break
    if (a === '--') {
      i++
      break
    }
    if (a === '--help') {
      out(USAGE)
      return { program: null, options: {}, done: 0 }
    }
    if (a === '--version') {
      out(`${VERSION}\n`)
      return { program: null, options: {}, done: 0 }
    }
    if (a.startsWith('--')) return fail(`unknown option ${a}`)
    for (let k = 1; k < a.length; k++) {
      const o = a[k]
      const rest = (): string | undefined => (k + 1 < a.length ? a.slice(k + 1) : argv[++i])
      switch (o) {
        case 'c': {
          const text = rest()
          if (text === undefined) return fail('Argument expected for the -c option')
          program = { kind: 'code', text: text.endsWith('\n') ? text : `${text}\n` }
          args = ['-c', ...argv.slice(i + 1)]
          break scan
        }
        case 'm': {
          const name = rest()
          if (name === undefined) return fail('Argument expected for the -m option')
          program = { kind: 'module', name }
          args = ['-m', ...argv.slice(i + 1)]
          break scan
        }
        case 'W': {
          const v = rest()
          if (v === undefined) return fail('Argument expected for the -W option')
          warn.push(v)
          continue scan
        }
        case 'X': {
          const v = rest()
          if (v === undefined) return fail('Argument expected for the -X option')
          const eq = v.indexOf('=')
          if (eq < 0) x.set(v, true)
          else x.set(v.slice(0, eq), v.slice(eq + 1))
          continue scan
        }
        case 'h':
        case '?':
          out(USAGE)
          return { program: null, options: {}, done: 0 }
        case 'V':
          out(`${VERSION}\n`)
          return { program: null, options: {}, done: 0 }
        case 'O':
          count('optimize')
          break
        case 'I':
          safe = true
          flags.isolated = flags.ignore_environment = flags.no_user_site = flags.safe_path = 1
          break
        case 'P':
          safe = true
          flags.safe_path = 1
          break
        case 'E':
          count('ignore_environment')
          break
        case 's':
          count('no_user_site')
          break
        case 'S':
          count('no_site')
          break
        case 'B':
          count('dont_write_bytecode')
          break
        case 'b':
          count('bytes_warning')
          break
        case 'd':
          count('debug')
          break
        case 'i':
          count('inspect')
          count('interactive')
          break
        case 'q':
          count('quiet')
          break
        case 'v':
          count('verbose')
          break
        case 'u':
          count('unbuffered')
          break
        case 'x':
        case 'R':
          break
        default:
          return fail(`Unknown option: -${o}`)
      }
    }
  }
  if (program === null && i < argv.length) {
    const file = argv[i]
    args = argv.slice(i) as string[]
    if (file === '-') program = null
    else program = { kind: 'file', path: absolute(file) }
  }
  const env = flags.ignore_environment ? {} : process.env
  if (env.PYTHONWARNINGS) warn.unshift(...env.PYTHONWARNINGS.split(','))
  if (env.PYTHONUNBUFFERED) flags.unbuffered = 1
  if (env.PYTHONOPTIMIZE && flags.optimize === undefined) flags.optimize = Number(env.PYTHONOPTIMIZE) || 1
  let path0: string | null = ''
  if (safe) path0 = null
  else if (program?.kind === 'file') {
    try {
      const path = realpathSync(program.path)
      path0 = statSync(path).isDirectory() ? program.path : dirname(path)
    } catch {
      path0 = dirname(program.path)
    }
  } else if (program?.kind === 'module') path0 = process.cwd()
  return {
    program,
    done: null,
    options: {
      argv: args.length > 0 ? args : [''],
      path0,
      warnOptions: warn,
      xOptions: x,
      strictNames: x.has('strict-names'),
      optimize: flags.optimize ?? 0,
      executable: process.argv[1] ?? '',
      flags,
      sliceMs: 8,
    },
  }
}

/** A path as CPython puts it into `__file__`: below the working directory, but not normalised. */
function absolute(path: string): string {
  return isAbsolute(path) ? path : `${process.cwd()}/${path}`
}

/** What CPython says of a script that cannot be opened. */
function cannotOpen(path: string, given: string): string | null {
  try {
    if (statSync(path).isDirectory() && !existsSync(`${path}/__main__.py`))
      return `${process.argv[1] ?? 'ouro'}: can't find '__main__' module in '${given}'`
    accessSync(path, fsConstants.R_OK)
    return null
  } catch (e) {
    const code = (e as { code?: string; errno?: number }).code
    const errno = code === undefined ? 0 : ((constants.errno as Record<string, number>)[code] ?? 0)
    const text =
      code === 'ENOENT'
        ? 'No such file or directory'
        : code === 'EACCES'
          ? 'Permission denied'
          : code === 'ENOTDIR'
            ? 'Not a directory'
            : String(code)
    return `${process.argv[1] ?? 'ouro'}: can't open file '${path}': [Errno ${errno}] ${text}`
  }
}

export async function main(argv: readonly string[]): Promise<void> {
  const parsed = parse(argv)
  if (parsed.done !== null) {
    process.exitCode = parsed.done
    return
  }
  let program = parsed.program
  const flags = parsed.options.flags ?? {}
  const env = flags.ignore_environment ? {} : process.env
  // PYTHONINSPECT is asked for here only; CPython lets the program set it too
  const interactive = flags.inspect > 0 || ((program === null || !!env.PYTHONINSPECT) && process.stdin.isTTY)
  if (program?.kind === 'module' && program.name === 'asyncio') {
    // CPython's asyncio REPL: this one can do what it can
    const asyncio = { kind: 'code', text: 'import asyncio\n' } as const
    const options = { ...parsed.options, argv: [''] }
    process.exit(await interact({ program: asyncio, options, quiet: flags.quiet > 0, env, asyncio: true }))
  }
  if (program === null) {
    if (interactive) {
      process.exit(await interact({ program, options: parsed.options, quiet: flags.quiet > 0, env }))
    }
    program = { kind: 'stdin', bytes: readFileSync(0) }
  } else if (program.kind === 'file') {
    const trouble = cannotOpen(program.path, parsed.options?.argv?.[0] ?? program.path)
    if (trouble !== null) {
      err(`${trouble}\n`)
      // as CPython's, -i goes on without it
      if (interactive) process.exit(await interact({ program: null, options: parsed.options, quiet: true, env: {} }))
      process.exitCode = trouble.includes('__main__') ? 1 : 2
      return
    }
    if (statSync(program.path).isDirectory())
      program = { kind: 'file', path: `${program.path}/__main__.py`, isFolder: true }
  }
  if (interactive) process.exit(await interact({ program, options: parsed.options, quiet: true, env }))
  const host = new NodeHost()
  host.eventLoop = compileLess
  let unsubscribe = (): void => {}
  const result = await runProgram(host, program, {
    ...parsed.options,
    onInterpreter(interp) {
      unsubscribe = host.process.onInterrupt(() => interp.interrupt())
    },
  })
  unsubscribe()
  if (result.interrupted) process.kill(process.pid, 'SIGINT')
  // pending host timers must not keep the process once the program has ended
  process.exit(result.exitCode)
}
