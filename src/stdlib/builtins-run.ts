/**
 * The builtins that run code: compile, eval, exec, `__import__`, `__build_class__`, breakpoint. Their `enter` forms push the frame of the code onto the
 * running thread, so that what is executed may wait like any other Python code.
 */

import type { Code } from '../interpreter/code.ts'
import { nativeCode } from '../interpreter/code.ts'
import { type CompileMode, frontEnd } from '../interpreter/compile.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import { runEnterNested } from '../interpreter/nested.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { decodeSource } from '../lexer/source.ts'
import { bindArguments, binder } from '../objects/bind.ts'
import { bufferOf } from '../objects/buffer.ts'
import { PyDict } from '../objects/dict.ts'
import { fn, type Member } from '../objects/kit.ts'
import type { KwNames, PyValue } from '../objects/object.ts'
import { call, callSpecial } from '../objects/ops/call.ts'
import { asCInt } from '../objects/ops/convert.ts'
import { error, runtimeError, typeError, valueError } from '../objects/ops/errors.ts'
import { fromHost, textOf, toHost, typeName, typeOf } from '../objects/ops/type-of.ts'
import { parseSignature } from '../objects/signature.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { AstralStr, PyBytes, PyCell, PyCode, PyTuple } from '../objects/values.ts'
import type { Mod } from '../parser/ast.ts'
import { checkFeatures } from '../parser/feature-version.ts'
import { parseExpression, parseFunctionType, parseInteractive, parseModule } from '../parser/parse.ts'
import { isAstNode } from './_ast/classes.ts'
import { optimizeTree } from './_ast/optimize.ts'
import { treeFromPython, treeToPython } from './_ast.ts'

const PyCF_ONLY_AST = 0x400
const PyCF_OPTIMIZED_AST = 0x8400
/** Future features, obsolete CO_NESTED and the flags of PyCompilerFlags. */
const KNOWN_FLAGS = 0x1fe0000 | 0x10 | 0xf600

/** A file name argument as text: str, bytes or os.PathLike. */
export function fsText(rt: Thread, v: PyValue): string {
  let given = v
  if (textOf(v) === undefined && !(v instanceof PyBytes)) {
    const r = callSpecial(rt, v, '__fspath__', [])
    if (r === undefined) throw typeError(rt, `expected str, bytes or os.PathLike object, not ${typeName(v)}`)
    if (textOf(r) === undefined && !(r instanceof PyBytes)) {
      throw typeError(rt, `expected ${typeName(v)}.__fspath__() to return str or bytes, not ${typeName(r)}`)
    }
    given = r
  }
  const t = textOf(given)
  return t === undefined ? new TextDecoder().decode((given as PyBytes).value) : toHost(t)
}

function compileBuiltin(
  rt: Thread,
  source: PyValue,
  filename: PyValue,
  mode: string,
  flags: number,
  dontInherit: boolean,
  optimize: number,
  featureVersion: number,
): PyValue {
  const name = fsText(rt, filename)
  if ((flags & ~KNOWN_FLAGS) !== 0) throw valueError(rt, 'compile(): unrecognised flags')
  if (optimize < -1 || optimize > 2) throw valueError(rt, 'compile(): invalid optimize value')
  const tree = (flags & PyCF_ONLY_AST) !== 0
  if (!['exec', 'eval', 'single', 'func_type'].includes(mode)) {
    const modes = tree ? "'exec', 'eval', 'single' or 'func_type'" : "'exec', 'eval' or 'single'"
    throw valueError(rt, `compile() mode must be ${modes}`)
  }
  if (mode === 'func_type' && !tree) {
    throw valueError(rt, "compile() mode 'func_type' requires flag PyCF_ONLY_AST")
  }
  const t = rt as ThreadState
  const optimized = (flags & PyCF_OPTIMIZED_AST) === PyCF_OPTIMIZED_AST
  if (tree && !optimized && isAstNode(t, source)) return source
  const result = t.interp.compileSource(t, source, name, mode as CompileMode, flags, dontInherit, optimize)
  if (tree && featureVersion >= 0 && featureVersion < 13) checkVersion(t, source, name, mode, featureVersion)
  if (!optimized) return result
  const level = optimize < 0 ? (t.interp.options.optimize ?? 0) : optimize
  return treeToPython(t, optimizeTree(t, treeFromPython(t, result, mode) as Mod, level))
}

/** What `ast.parse(..., feature_version=...)` refuses in a text that is right for 3.13. */
function checkVersion(rt: ThreadState, source: PyValue, filename: string, mode: string, minor: number): void {
  const given = textOf(source)
  const text = given === undefined ? decodeSource(bufferOf(source) as Uint8Array, filename) : toHost(given)
  const parse =
    mode === 'eval'
      ? parseExpression
      : mode === 'single'
        ? parseInteractive
        : mode === 'func_type'
          ? parseFunctionType
          : parseModule
  frontEnd(rt, () => checkFeatures(text, filename, parse(text, filename, {}).tree, minor))
}

/** What eval() and exec() were asked to run, with its namespaces. */
interface Job {
  code: Code
  globals: PyDict
  locals: PyValue
  closure: readonly PyCell[] | null
}

const isMapping = (v: PyValue) => typeOf(v).slots.getItem !== undefined

function namespaces(rt: ThreadState, name: 'eval' | 'exec', g: PyValue, l: PyValue): [PyDict, PyValue] {
  if (l !== null && !isMapping(l)) {
    throw typeError(
      rt,
      name === 'exec' ? `locals must be a mapping or None, not ${typeName(l)}` : 'locals must be a mapping',
    )
  }
  if (g === null) {
    const f = rt.interp.callerFrame(rt)
    return [f.globals, l === null ? rt.interp.localsOf(rt, f) : l]
  }
  if (!(g instanceof PyDict)) {
    if (name === 'exec') throw typeError(rt, `exec() globals must be a dict, not ${typeName(g)}`)
    throw typeError(
      rt,
      isMapping(g) ? 'globals must be a real dict; try eval(code, {}, mapping)' : 'globals must be a dict',
    )
  }
  return [g, l === null ? g : l]
}

function prepare(
  thread: Thread,
  name: 'eval' | 'exec',
  source: PyValue,
  g: PyValue,
  l: PyValue,
  closure: PyValue,
): Job {
  const rt = thread as ThreadState
  const [globals, locals] = namespaces(rt, name, g, l)
  if (source instanceof PyCode) {
    const code = source as Code
    const free = code.freevars.length
    if (free > 0 && name === 'eval') throw typeError(rt, 'code object passed to eval() may not contain free variables')
    if (free === 0 && closure !== null) throw typeError(rt, 'cannot use a closure with this code object')
    let cells: readonly PyCell[] | null = null
    if (free > 0) {
      const ok =
        closure instanceof PyTuple && closure.items.length === free && closure.items.every((c) => c instanceof PyCell)
      if (!ok) throw typeError(rt, `code object requires a closure of exactly length ${free}`)
      cells = (closure as PyTuple).items as readonly PyCell[]
    }
    return { code, globals, locals: code.scope.optimized ? null : locals, closure: cells }
  }
  if (closure !== null) throw typeError(rt, 'closure can only be used when source is a code object')
  let text: PyValue = source
  const t = textOf(source)
  if (t !== undefined) {
    if (name === 'eval') {
      const js = toHost(t).replace(/^[ \t]+/, '')
      text = t instanceof AstralStr ? fromHost(js) : js
    }
  } else {
    const b = bufferOf(source)
    if (b === undefined) throw typeError(rt, `${name}() arg 1 must be a string, bytes or code object`)
    if (name === 'eval') {
      let i = 0
      while (i < b.length && (b[i] === 32 || b[i] === 9)) i++
      text = new PyBytes(b.slice(i))
    }
  }
  const code = rt.interp.compileSource(rt, text, '<string>', name, 0, false, -1) as Code
  return { code, globals, locals, closure: null }
}

/** Behind the frame of exec()'s code: whatever that ends with, exec() returns None. */
const execCode = nativeCode('<exec>', 0, [
  (f) => {
    const back = f.back as Frame
    back.val = null
    f.rt.frame = back
    return Next.SWITCH
  },
])

function enterJob(rt: ThreadState, job: Job, discard: boolean): void {
  const back = rt.frame
  if (discard) {
    const f = new Frame(rt, rt.boundaryFunction, execCode, [], back)
    f.depth = back.depth
    rt.frame = f
  }
  try {
    rt.interp.enterCode(rt, job.code, job.globals, job.locals, job.closure)
  } catch (e) {
    rt.frame = back
    throw e
  }
}
function runJob(thread: Thread, job: Job): PyValue {
  const rt = thread as ThreadState
  return rt.interp.execCode(rt, job.code, job.globals, job.locals, job.closure)
}

function importBuiltin(thread: Thread, name: PyValue, globals: PyValue, fromlist: PyValue, level: PyValue): PyValue {
  const rt = thread as ThreadState
  const t = textOf(name)
  if (t === undefined) throw typeError(rt, 'module name must be a string')
  const n = asCInt(rt, level)
  if (n < 0) throw valueError(rt, 'level must be >= 0')
  if (n > 0 && !(globals instanceof PyDict)) {
    if (globals === null) throw error(rt, T.KeyError, "'__name__' not in globals")
    throw typeError(rt, 'globals must be a dict')
  }
  return rt.interp.importName(rt, toHost(t), globals instanceof PyDict ? globals : null, fromlist, n)
}

const buildBinder = binder(parseSignature('__build_class__(func, name, /, *bases, **kwds)'), '__build_class__')
function enterClass(rt: Thread, args: readonly PyValue[], kwnames: KwNames): void {
  if (args.length - (kwnames === null ? 0 : kwnames.length) < 2) {
    throw typeError(rt, '__build_class__: not enough arguments')
  }
  const [func, name, bases, kwds] = bindArguments(rt, buildBinder, args, kwnames)
  const t = rt as ThreadState
  t.interp.enterBuildClass(t, func, name, bases, kwds)
}

/** A member whose body takes the arguments as they come. */
export function rawFn(
  declaration: string,
  doc: string,
  body: (rt: Thread, args: readonly PyValue[], kwnames: KwNames) => PyValue,
  enter: ((rt: Thread, args: readonly PyValue[], kwnames: KwNames) => void) | null = null,
): Member {
  const m = fn(declaration, doc, () => null, enter)
  if (m.kind !== 'function') throw new Error('fn() makes functions')
  return { ...m, native: m.native.with({ raw: body }) }
}

export const running: Member[] = [
  fn(
    'compile(source, filename, mode: js, flags: int = 0, dont_inherit: bool = False, optimize: int = -1, *, _feature_version: int = -1)',
    'Compile source into a code object that can be executed by exec() or eval().',
    (rt, source, filename, mode, flags, dontInherit, optimize, featureVersion) =>
      compileBuiltin(rt, source, filename, mode, flags, dontInherit, optimize, featureVersion),
  ),
  fn(
    'eval(source, /, globals=None, locals=None)',
    'Evaluate the given source in the context of globals and locals.',
    (rt, source, g, l) => runJob(rt, prepare(rt, 'eval', source, g, l, null)),
    (rt, source, g, l) => enterJob(rt as ThreadState, prepare(rt, 'eval', source, g, l, null), false),
  ),
  fn(
    'exec(source, /, globals=None, locals=None, *, closure=None)',
    'Execute the given source in the context of globals and locals.',
    (rt, source, g, l, closure) => {
      runJob(rt, prepare(rt, 'exec', source, g, l, closure))
      return null
    },
    (rt, source, g, l, closure) => enterJob(rt as ThreadState, prepare(rt, 'exec', source, g, l, closure), true),
  ),
  fn(
    '__import__(name, globals=None, locals=None, fromlist=(), level=0)',
    'Import a module.\n\nBecause this function is meant for use by the Python interpreter and not\nfor general use, it is better to use importlib.import_module().',
    (rt, name, globals, _locals, fromlist, level) => importBuiltin(rt, name, globals, fromlist, level),
  ),
  rawFn(
    '__build_class__(func, name, /, *bases, **kwds) !',
    'Internal helper function used by the class statement.',
    (rt, args, kwnames) => runEnterNested(rt as ThreadState, () => enterClass(rt, args, kwnames)),
    enterClass,
  ),
  rawFn(
    'breakpoint(*args, **kws)',
    'Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept\nwhatever arguments are passed.',
    (rt, args, kwnames) => {
      const hook = (rt as ThreadState).interp.sysModule.getStr('breakpointhook')
      if (hook === undefined) throw runtimeError(rt, 'lost sys.breakpointhook')
      return call(rt, hook, args.slice(), kwnames)
    },
  ),
]
