/**
 * sys. What an interpreter was started with is read when the module is made; what it keeps (limits, hooks) is asked and set through functions,
 * as in CPython. Trace and profile functions are kept and given back but never called: there is no bytecode to trace.
 */
import type { Frame } from '../interpreter/frame.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { PyDict } from '../objects/dict.ts'
import { fn, lazy, type Member, module, raw, value } from '../objects/kit.ts'
import type { PyObject, PyValue } from '../objects/object.ts'
import { getAttr, getAttrOr, setInstanceAttr } from '../objects/ops/attributes.ts'
import { call, callSpecial, isCallable } from '../objects/ops/call.ts'
import { asCInt, asFloat } from '../objects/ops/convert.ts'
import { error, isException, newException, runtimeError, typeError, valueError } from '../objects/ops/errors.ts'
import { reprJs, strJs } from '../objects/ops/text.ts'
import { fromHost, intOf, isStr, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import {
  AstralStr,
  PyBaseException,
  PyByteArray,
  PyBytes,
  PyComplex,
  PyFloat,
  PyInstance,
  PyList,
  PyTraceback,
  PyTuple,
} from '../objects/values.ts'
import { standardStream } from './_io/open.ts'
import { STANDARD_NAMES } from './names.ts'
import { structSequence } from './struct-sequence.ts'

const of = (rt: Thread): ThreadState => rt as ThreadState
const plain = (...names: string[]): (readonly [string, string])[] => names.map((n) => [n, ''] as const)

// ---------------------------------------------------------------- struct sequences

const versionInfo = structSequence(
  'version_info',
  'sys',
  'sys.version_info\n\nVersion information as a named tuple.',
  [
    ['major', 'Major release number'],
    ['minor', 'Minor release number'],
    ['micro', 'Patch release number'],
    ['releaselevel', "'alpha', 'beta', 'candidate', or 'final'"],
    ['serial', 'Serial release number'],
  ],
  { instantiable: false },
)
/** Field and command line option. `gil` is an attribute only. */
const FLAGS = [
  ['debug', '-d'],
  ['inspect', '-i'],
  ['interactive', '-i'],
  ['optimize', '-O or -OO'],
  ['dont_write_bytecode', '-B'],
  ['no_user_site', '-s'],
  ['no_site', '-S'],
  ['ignore_environment', '-E'],
  ['verbose', '-v'],
  ['bytes_warning', '-b'],
  ['quiet', '-q'],
  ['hash_randomization', '-R'],
  ['isolated', '-I'],
  ['dev_mode', '-X dev'],
  ['utf8_mode', '-X utf8'],
  ['warn_default_encoding', '-X warn_default_encoding'],
  ['safe_path', '-P'],
  ['int_max_str_digits', '-X int_max_str_digits'],
  ['gil', '-X gil'],
] as const
const flagsInfo = structSequence(
  'flags',
  'sys',
  'sys.flags\n\nFlags provided through command line arguments or environment vars.',
  FLAGS,
  { instantiable: false, visible: FLAGS.length - 1 },
)
const floatInfo = structSequence(
  'float_info',
  'sys',
  'sys.float_info\n\nA named tuple holding information about the float type.',
  [
    ['max', 'The largest finite float.'],
    ['max_exp', 'The largest e for which radix**(e-1) is a finite float.'],
    ['max_10_exp', 'The largest e for which 10**e is a finite float.'],
    ['min', 'The smallest positive normalized float.'],
    ['min_exp', 'The smallest e for which radix**(e-1) is a normalized float.'],
    ['min_10_exp', 'The smallest e for which 10**e is a normalized float.'],
    ['dig', 'How many decimal digits a float holds without loss.'],
    ['mant_dig', 'How many digits of base radix the mantissa has.'],
    ['epsilon', 'Difference between 1.0 and the next larger float.'],
    ['radix', 'Base of the exponent.'],
    ['rounds', 'How sums are rounded: 1 means to nearest.'],
  ],
)
const intInfo = structSequence(
  'int_info',
  'sys',
  "sys.int_info\n\nA named tuple that holds information about Python's internal representation of integers.",
  [
    ['bits_per_digit', 'Size of a digit in bits.'],
    ['sizeof_digit', 'Size of the type that holds a digit, in bytes.'],
    ['default_max_str_digits', 'Limit of conversions between int and str, unless it was changed.'],
    ['str_digits_check_threshold', 'Smallest limit that may be set.'],
  ],
)
const hashInfo = structSequence(
  'hash_info',
  'sys',
  'hash_info\n\nA named tuple providing parameters used for computing hashes.',
  [
    ['width', 'How many bits hash values have.'],
    ['modulus', 'The prime that hashes of numbers are taken by.'],
    ['inf', 'Hash of positive infinity.'],
    ['nan', 'Not used any more.'],
    ['imag', 'What the imaginary part of a complex number is multiplied by.'],
    ['algorithm', 'Name of the hash function of str, bytes and memoryview.'],
    ['hash_bits', 'How many bits that function gives.'],
    ['seed_bits', 'How many bits its seed has.'],
    ['cutoff', 'Strings shorter than this have a hash function of their own; 0: none.'],
  ],
)
const threadInfo = structSequence(
  'thread_info',
  'sys',
  'sys.thread_info\n\nA named tuple holding information about the thread implementation.',
  plain('name', 'lock', 'version'),
)
const asyncgenHooks = structSequence(
  'asyncgen_hooks',
  '',
  'asyncgen_hooks\n\nA named tuple providing information about asynchronous generators hooks.',
  plain('firstiter', 'finalizer'),
)
export const unraisableHookArgs = structSequence(
  'UnraisableHookArgs',
  'builtins',
  'Type used to pass arguments to sys.unraisablehook.',
  plain('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'),
)

const VERSION = [3, 13, 0, 'final', 0] as const
const HEX_VERSION = 0x030d00f0

// ---------------------------------------------------------------- state

interface SysState {
  trace: PyValue
  profile: PyValue
  switchInterval: number
  auditHooks: PyValue[]
  finalizing: boolean
}
const STATE = { name: 'sys' }
function sysState(rt: Thread): SysState {
  let s = rt.interp.state.get(STATE) as SysState | undefined
  if (s === undefined) {
    s = { trace: null, profile: null, switchInterval: 0.005, auditHooks: [], finalizing: false }
    rt.interp.state.set(STATE, s)
  }
  return s
}
/** sys.audit from TypeScript. */
export function audit(rt: Thread, event: string, args: readonly PyValue[]): void {
  const s = rt.interp.state.get(STATE) as SysState | undefined
  if (s === undefined || s.auditHooks.length === 0) return
  const given = new PyTuple(args)
  for (const hook of s.auditHooks.slice()) call(rt, hook, [fromHost(event), given])
}

// ---------------------------------------------------------------- frames

/** The frame `depth` above the running one; native frames are not counted. */
function frameAt(rt: Thread, depth: number): Frame | null {
  let f: Frame | null = of(rt).interp.callerFrameOrNull(of(rt))
  for (let n = Math.max(depth, 0); f !== null; ) {
    if (n === 0) return f
    do f = f.back
    while (f?.code.native)
    n--
  }
  return null
}

// ---------------------------------------------------------------- hooks

function excepthook(rt: Thread, _type: PyValue, exc: PyValue, traceback: PyValue): void {
  if (!(exc instanceof PyBaseException)) {
    of(rt).interp.writeError(
      of(rt),
      `TypeError: print_exception(): Exception expected for value, ${typeName(exc)} found\n`,
    )
    return
  }
  if (exc.traceback === null && traceback instanceof PyTraceback) exc.traceback = traceback
  flushStdout(rt)
  of(rt).interp.writeError(of(rt), of(rt).interp.services.formatException(of(rt), exc))
}
function flushStdout(rt: Thread): void {
  const out = of(rt).interp.sysModule.getStr('stdout')
  if (out === undefined || out === null) return
  try {
    const flush = getAttrOr(rt, out, 'flush')
    if (flush !== undefined) call(rt, flush, [])
  } catch (e) {
    // a broken stdout must not hide the traceback
    if (!(e instanceof PyBaseException)) throw e
  }
}

function displayhook(rt: Thread, v: PyValue): void {
  if (v === null) return
  const interp = of(rt).interp
  interp.builtins.setStr('_', null)
  const out = interp.sysModule.getStr('stdout')
  if (out === undefined || out === null) throw runtimeError(rt, 'lost sys.stdout')
  const write = getAttr(rt, out, 'write')
  call(rt, write, [fromHost(reprJs(rt, v))])
  call(rt, write, ['\n'])
  interp.builtins.setStr('_', v)
}

function unraisablehook(rt: Thread, args: PyValue): void {
  if (!(args instanceof PyTuple) || args.cls !== unraisableHookArgs.type)
    throw typeError(rt, 'sys.unraisablehook argument type must be UnraisableHookArgs')
  const [, exc, , message, object] = args.items
  if (exc instanceof PyBaseException) writeUnraisable(rt, exc, message === null ? null : strJs(rt, message), object)
}
/** What the default hook writes. */
function writeUnraisable(rt: Thread, exc: PyBaseException, message: string | null, object: PyValue): void {
  let text = ''
  if (object !== null) {
    text = `${message ?? 'Exception ignored in'}: `
    try {
      text += reprJs(rt, object)
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      text += '<object repr() failed>'
    }
    text += '\n'
  } else if (message !== null) text = `${message}:\n`
  const interp = of(rt).interp
  // the chain is not shown
  const { cause, context } = exc
  exc.cause = null
  exc.context = null
  try {
    text += interp.services.formatException(of(rt), exc)
  } finally {
    exc.cause = cause
    exc.context = context
  }
  interp.writeError(of(rt), text)
}
/** `Services.unraisable`: the program's hook, and the default one where it has none or that fails itself. */
export function reportUnraisable(rt: Thread, exc: PyBaseException, message: string | null, object: PyValue): void {
  const hook = of(rt).interp.sysModule.getStr('unraisablehook') ?? null
  if (hook === null) {
    writeUnraisable(rt, exc, message, object)
    return
  }
  const shown = message === null ? null : fromHost(message)
  try {
    call(rt, hook, [unraisableHookArgs.make([exc.cls, exc, exc.traceback, shown, object])])
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e
    writeUnraisable(rt, e, 'Exception ignored in sys.unraisablehook', hook)
  }
}

// ---------------------------------------------------------------- sizes

/** CPython's sizes on a 64-bit machine where they follow from the value; else the size of a plain object. */
function sizeOf(rt: Thread, v: PyValue, fallback: PyValue | undefined): PyValue {
  const int = intOf(v)
  if (int !== undefined) {
    const bits = int < 0 ? (-BigInt(int)).toString(2).length : BigInt(int).toString(2).length
    return 24 + 4 * Math.max(1, Math.ceil(bits / 30))
  }
  const text = textOf(v)
  if (text !== undefined) {
    if (text instanceof AstralStr) return 60 + 4 * text.length
    let widest = 0
    for (let i = 0; i < text.length; i++) widest = Math.max(widest, text.charCodeAt(i))
    return widest < 128 ? 41 + text.length : widest < 256 ? 57 + text.length : 58 + 2 * text.length
  }
  if (v === null) return 16
  if (v instanceof PyFloat) return 24
  if (v instanceof PyComplex) return 32
  if (v instanceof PyBytes) return 33 + v.value.length
  if (v instanceof PyByteArray) return 57 + v.value.length
  if (v instanceof PyList) return 56 + 8 * v.items.length
  if (v instanceof PyTuple) return 40 + 8 * v.items.length
  let r: PyValue | undefined
  try {
    r = callSpecial(rt, v, '__sizeof__', [])
  } catch (e) {
    if (fallback !== undefined && isException(e, T.TypeError)) return fallback
    throw e
  }
  if (r === undefined) return fallback ?? 16
  const n = intOf(r)
  if (n === undefined) {
    if (fallback !== undefined) return fallback
    throw typeError(rt, 'an integer is required')
  }
  if (n < 0) throw valueError(rt, '__sizeof__() should return >= 0')
  // the garbage collector's header
  return v instanceof PyDict || (v as PyObject).cls.flags & 2 ? Number(n) + 16 : n
}

// ---------------------------------------------------------------- functions

const always = (v: PyValue) => () => v

const functions: Member[] = [
  fn('exit(status=None, /)', 'Exit the interpreter by raising SystemExit(status).', (rt, status) => {
    // an instance is raised as it is, as PyErr_SetObject does
    if (isException(status, T.SystemExit)) throw status
    throw newException(
      rt,
      T.SystemExit,
      status === null ? [] : status instanceof PyTuple ? status.items.slice() : [status],
    )
  }),
  fn('exc_info()', 'Return current exception information: (type, value, traceback).', (rt) => {
    const e = rt.currentException()
    if (!(e instanceof PyBaseException)) return new PyTuple([null, null, null])
    return new PyTuple([e.cls, e, e.traceback])
  }),
  fn('exception()', 'Return the current exception.', (rt) => rt.currentException()),
  fn('getrecursionlimit()', 'Return the current value of the recursion limit.', (rt) => rt.interp.recursionLimit),
  fn('setrecursionlimit(limit: int, /)', 'Set the maximum depth of the Python interpreter stack to n.', (rt, limit) => {
    if (limit < 1) throw valueError(rt, 'recursion limit must be greater or equal than 1')
    const depth = of(rt).frame.depth
    if (depth >= limit)
      throw error(
        rt,
        T.RecursionError,
        `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`,
      )
    rt.interp.recursionLimit = limit
  }),
  fn('getsizeof(object, default=<absent>) !', 'Return the size of object in bytes.', sizeOf),
  fn('intern(string, /)', "``Intern'' the given string.", (rt, string) => {
    if (typeof string === 'string' || string instanceof AstralStr) return string
    if (isStr(string)) throw typeError(rt, `can't intern ${typeName(string)}`)
    throw typeError(rt, `intern() argument must be str, not ${string === null ? 'None' : typeName(string)}`)
  }),
  fn('_is_interned(string: str, /)', null, always(true)),
  fn(
    'getrefcount(object, /)',
    'Return the reference count of object: there are none here, so it is always 2.',
    always(2),
  ),
  fn(
    'settrace(function, /)',
    'Keep the global debug tracing function. It is never called: nothing is traced here.',
    (rt, f) => {
      sysState(rt).trace = f
    },
  ),
  fn('gettrace()', 'Return the global debug tracing function set with sys.settrace.', (rt) => sysState(rt).trace),
  fn(
    'setprofile(function, /)',
    'Keep the profiling function. It is never called: nothing is profiled here.',
    (rt, f) => {
      sysState(rt).profile = f
    },
  ),
  fn('getprofile()', 'Return the profiling function set with sys.setprofile.', (rt) => sysState(rt).profile),
  fn('_settraceallthreads(function, /)', null, (rt, f) => {
    sysState(rt).trace = f
  }),
  fn('_setprofileallthreads(function, /)', null, (rt, f) => {
    sysState(rt).profile = f
  }),
  fn('call_tracing(func, args, /)', 'Call func(*args), while tracing is enabled.', (rt, f, args) => {
    if (!(args instanceof PyTuple))
      throw typeError(rt, `call_tracing() argument 2 must be tuple, not ${args === null ? 'None' : typeName(args)}`)
    return call(rt, f, args.items.slice())
  }),
  fn(
    'excepthook(exctype, value, traceback, /)',
    'Handle an exception by displaying it with a traceback on sys.stderr.',
    excepthook,
  ),
  fn('displayhook(object, /)', 'Print an object to sys.stdout and also save it in builtins._', displayhook),
  fn('unraisablehook(unraisable, /)', 'Handle an unraisable exception.', unraisablehook),
  fn('breakpointhook(*args, **kwargs)', 'This hook function is called by built-in breakpoint().', (rt) => {
    rt.interp.warn(rt, T.RuntimeWarning, 'Ignoring unimportable $PYTHONBREAKPOINT: "pdb.set_trace"', 2)
  }),
  fn('_getframe(depth: int = 0, /)', 'Return a frame object from the call stack.', (rt, depth) => {
    const f = frameAt(rt, depth)
    if (f === null) throw valueError(rt, 'call stack is not deep enough')
    return f as unknown as PyValue
  }),
  fn('_getframemodulename(depth: int = 0)', 'Return the name of the module for a calling frame.', (rt, depth) => {
    const f = frameAt(rt, depth)
    return f === null ? null : (f.fn.module ?? null)
  }),
  fn('_current_frames()', "Return a dict mapping each thread's thread id to its current stack frame.", (rt) => {
    const d = new PyDict()
    const f = frameAt(rt, 0)
    if (f !== null) d.set(rt, 1, f as unknown as PyValue)
    return d
  }),
  fn(
    '_current_exceptions()',
    "Return a dict mapping each thread's identifier to its current raised exception.",
    (rt) => {
      const d = new PyDict()
      d.set(rt, 1, rt.currentException())
      return d
    },
  ),
  fn('get_asyncgen_hooks()', 'Return the installed asynchronous generators hooks.', (rt) => {
    const hooks = of(rt).interp.asyncgenHooks
    return asyncgenHooks.make([hooks.firstiter, hooks.finalizer])
  }),
  fn(
    'set_asyncgen_hooks(firstiter=<absent>, finalizer=<absent>) !',
    'Set a finalizer for async generators objects.',
    (rt, firstiter: PyValue | undefined, finalizer: PyValue | undefined) => {
      for (const [name, f] of [
        ['finalizer', finalizer],
        ['firstiter', firstiter],
      ] as const) {
        if (f !== undefined && f !== null && !isCallable(f))
          throw typeError(rt, `callable ${name} expected, got ${typeName(f)}`)
      }
      const hooks = of(rt).interp.asyncgenHooks
      if (finalizer !== undefined) hooks.finalizer = finalizer
      if (firstiter !== undefined) hooks.firstiter = firstiter
    },
  ),
  fn(
    'get_coroutine_origin_tracking_depth()',
    'Check status of origin tracking for coroutine objects in this thread.',
    (rt) => of(rt).interp.originDepth,
  ),
  fn(
    'set_coroutine_origin_tracking_depth(depth: int)',
    'Enable or disable origin tracking for coroutine objects in this thread.',
    (rt, depth) => {
      if (depth < 0) throw valueError(rt, 'depth must be >= 0')
      of(rt).interp.originDepth = depth
    },
  ),
  fn(
    'get_int_max_str_digits()',
    'Return the maximum string digits limit for non-binary int<->str conversions.',
    (rt) => rt.interp.intMaxStrDigits,
  ),
  fn(
    'set_int_max_str_digits(maxdigits)',
    'Set the maximum string digits limit for non-binary int<->str conversions.',
    (rt, n) => {
      const digits = asCInt(rt, n)
      if (digits !== 0 && digits < 640) throw valueError(rt, 'maxdigits must be 0 or larger than 640')
      rt.interp.intMaxStrDigits = digits
    },
  ),
  fn(
    'getswitchinterval()',
    'Return the current thread switch interval.',
    (rt) => new PyFloat(sysState(rt).switchInterval),
  ),
  fn(
    'setswitchinterval(interval, /)',
    'Set the ideal thread switching delay inside the Python interpreter.',
    (rt, interval) => {
      const seconds = asFloat(rt, interval)
      if (!(seconds > 0)) throw valueError(rt, 'switch interval must be strictly positive')
      sysState(rt).switchInterval = seconds
    },
  ),
  raw(
    fn('audit(event, /, *args)', 'Passes the event to any hooks that are attached.', () => {}),
    (rt, args, kwnames) => {
      if (kwnames !== null) throw typeError(rt, 'sys.audit() takes no keyword arguments')
      if (args.length === 0) throw typeError(rt, "audit() missing 1 required positional argument: 'event'")
      if (sysState(rt).auditHooks.length === 0) return null
      const [event, ...rest] = args
      if (!isStr(event)) throw typeError(rt, `expected str for argument 'event', not ${typeName(event)}`)
      audit(rt, toHost(textOf(event)!), rest)
      return null
    },
  ),
  fn('addaudithook(hook)', 'Adds a new audit hook callback.', (rt, hook) => {
    sysState(rt).auditHooks.push(hook)
  }),
  fn('is_finalizing()', 'Return True if Python is exiting.', (rt) => sysState(rt).finalizing),
  fn(
    'getdefaultencoding()',
    'Return the current default encoding used by the Unicode implementation.',
    always('utf-8'),
  ),
  fn(
    'getfilesystemencoding()',
    'Return the encoding used to convert Unicode filenames to OS filenames.',
    always('utf-8'),
  ),
  fn(
    'getfilesystemencodeerrors()',
    'Return the error mode used for Unicode to OS filename conversion.',
    always('surrogateescape'),
  ),
  fn('getallocatedblocks()', 'Return the number of memory blocks currently allocated: not counted here.', always(0)),
  fn(
    'getunicodeinternedsize(*, _only_immortal=False)',
    'Return the number of elements of the unicode interned dictionary: there is none here.',
    always(0),
  ),
  fn('getdlopenflags()', 'Return the current value of the flags that are used for dlopen calls.', always(2)),
  fn(
    'setdlopenflags(flags: int, /)',
    'Set the flags used by the interpreter for dlopen calls: nothing is loaded here.',
    () => {},
  ),
  fn('is_stack_trampoline_active()', 'Return *True* if a stack profiler trampoline is active.', always(false)),
  fn(
    'activate_stack_trampoline(backend: js, /)',
    'Activate stack profiler trampoline *backend*: there is none here.',
    (rt) => {
      throw valueError(rt, 'perf trampoline not available')
    },
  ),
  fn('deactivate_stack_trampoline()', 'Deactivate the current stack profiler trampoline backend.', () => {}),
  fn('_is_gil_enabled()', 'Return True if the GIL is currently enabled and False if it is disabled.', always(true)),
  fn('_clear_type_cache()', 'Clear the internal type lookup cache.', () => {}),
  fn('_clear_internal_caches()', 'Clear all internal performance-related caches.', () => {}),
  fn('_debugmallocstats()', 'Print debug info to stderr about the memory allocator: it is not ours.', () => {}),
  fn('_get_cpu_count_config()', 'Private function for getting PyConfig.cpu_count', always(-1)),
]

// ---------------------------------------------------------------- values

const strings = (items: readonly string[]): PyValue[] => items.map((s) => fromHost(s))
const asList = (items: readonly string[]): PyList => new PyList(strings(items))

function flagValues(rt: Thread): PyValue[] {
  const options = of(rt).interp.options
  const given = options.flags ?? {}
  const flag = (name: string): number => (Object.hasOwn(given, name) ? given[name] : 0)
  return FLAGS.map(([name]) => {
    switch (name) {
      case 'optimize':
        return options.optimize ?? 0
      case 'dont_write_bytecode':
      case 'hash_randomization':
      case 'gil':
        return 1
      case 'int_max_str_digits':
        return rt.interp.intMaxStrDigits
      case 'dev_mode':
        return flag(name) !== 0 || options.xOptions?.get('dev') === true
      case 'safe_path':
        return flag(name) !== 0
      default:
        return flag(name)
    }
  })
}

/** The values of -X options: True where none was given. */
function xOptions(rt: Thread): PyDict {
  const d = new PyDict()
  for (const [k, v] of of(rt).interp.options.xOptions ?? []) d.setStr(k, typeof v === 'string' ? fromHost(v) : v)
  return d
}

const values: Member[] = [
  lazy('modules', (rt) => rt.interp.modules),
  lazy('argv', (rt) => asList(of(rt).interp.options.argv ?? [''])),
  lazy('orig_argv', (rt) => {
    const options = of(rt).interp.options
    return asList([options.executable ?? '', ...(options.argv ?? [])])
  }),
  lazy('path', (rt) => asList(of(rt).interp.options.path ?? [])),
  lazy('path_hooks', () => new PyList([])),
  lazy('meta_path', () => new PyList([])),
  lazy('path_importer_cache', () => new PyDict()),
  lazy('warnoptions', (rt) => asList(of(rt).interp.options.warnOptions ?? [])),
  lazy('_xoptions', xOptions),
  lazy('executable', (rt) => fromHost(of(rt).interp.options.executable ?? '')),
  lazy('_base_executable', (rt) => fromHost(of(rt).interp.options.executable ?? '')),
  ...['prefix', 'exec_prefix', 'base_prefix', 'base_exec_prefix', '_stdlib_dir', '_framework', 'abiflags'].map((name) =>
    value(name, ''),
  ),
  value('platlibdir', 'lib'),
  value('pycache_prefix', null),
  value('_home', null),
  value('__interactivehook__', null),
  value('_git', new PyTuple(['ouroloop', '', ''])),
  value('dont_write_bytecode', true),
  value('byteorder', 'little'),
  value('maxsize', 9223372036854775807n),
  value('maxunicode', 0x10ffff),
  value('hexversion', HEX_VERSION),
  value('api_version', 1013),
  value('float_repr_style', 'short'),
  value('version', '3.13.0 (ouroloop 0.1.0) [TypeScript]'),
  lazy('copyright', () => 'Ouroloop, a Python interpreter in TypeScript.'),
  lazy('platform', (rt) => {
    const platform = rt.interp.host.process?.platform ?? 'linux'
    return platform === 'win32' || platform === 'darwin' || platform === 'linux' ? platform : fromHost(platform)
  }),
  lazy('version_info', () => versionInfo.make(VERSION.slice())),
  lazy('implementation', () => {
    const ns = new PyInstance(T.simpleNamespaceType)
    setInstanceAttr(ns, 'name', 'ouroloop')
    setInstanceAttr(ns, 'cache_tag', null)
    setInstanceAttr(ns, 'version', versionInfo.make(VERSION.slice()))
    setInstanceAttr(ns, 'hexversion', HEX_VERSION)
    return ns
  }),
  lazy('flags', (rt) => flagsInfo.make(flagValues(rt))),
  lazy('float_info', () =>
    floatInfo.make([
      new PyFloat(Number.MAX_VALUE),
      1024,
      308,
      new PyFloat(2.2250738585072014e-308),
      -1021,
      -307,
      15,
      53,
      new PyFloat(Number.EPSILON),
      2,
      1,
    ]),
  ),
  lazy('int_info', () => intInfo.make([30, 4, 4300, 640])),
  lazy('hash_info', () => hashInfo.make([64, 2305843009213693951n, 314159, 0, 1000003, 'siphash13', 64, 128, 0])),
  lazy('thread_info', () => threadInfo.make(['pthread', 'semaphore', null])),
  lazy('builtin_module_names', (rt) => {
    const source = of(rt).interp.imports.source
    return new PyTuple(strings([...source.names].filter((n) => source.native(n) !== undefined).sort()))
  }),
  lazy('stdlib_module_names', (rt) => call(rt, T.frozensetType, [asList([...STANDARD_NAMES])])),
  lazy('stdin', (rt) => standardStream(rt, 'stdin')),
  lazy('stdout', (rt) => standardStream(rt, 'stdout')),
  lazy('stderr', (rt) => standardStream(rt, 'stderr')),
]

export default module(
  'sys',
  'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  [...functions, ...values],
  (rt, ns) => {
    for (const name of ['stdin', 'stdout', 'stderr', 'excepthook', 'displayhook', 'unraisablehook', 'breakpointhook'])
      ns.setStr(`__${name}__`, ns.getStr(name) as PyValue)
    ns.setStr('UnraisableHookArgs', unraisableHookArgs.type)
    of(rt).interp.atExit.unshift(() => {
      sysState(rt).finalizing = true
    })
  },
)
