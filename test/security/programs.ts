// Forty programs that want out, or want to stop the host. Each says how it must end: a value, the type of a Python exception, or a limit.
// `host` is a module of the host's; `data` and `thing` are host values handed in.

export interface Hostile {
  readonly name: string
  readonly source: string
  /** What the run gives; absent: it does not matter, so long as it is Python data. */
  readonly value?: unknown
  /** The type of the exception it ends with. */
  readonly raises?: string
  /** The limit it ends by; with two, whichever comes first. */
  readonly limit?: readonly string[]
}

const NAMES = `names = ['constructor', '__proto__', 'prototype', 'then', 'toJSON', 'valueOf', 'toString', 'hasOwnProperty', '__defineGetter__']\n`

export const PROGRAMS: readonly Hostile[] = [
  {
    name: 'JavaScript names as attributes of everything',
    source: `${NAMES}
found = []
for o in [None, True, 1, 2**80, 1.5, 'text', b'b', [], (), {}, set(), object(), len, int, lambda: 0, type, host, host.echo, host.fail, thing, data, ...,
          (i for i in ()), host.later(1), NotImplemented, range(3), Exception('x'), property(), super]:
    for n in names:
        try:
            found.append((type(o).__name__, n, getattr(o, n)))
        except AttributeError:
            pass
found`,
    value: [],
  },
  {
    name: 'JavaScript names as keys',
    source: `${NAMES}
d = {n: i for i, n in enumerate(names)}
empty = {}
missing = [n for n in names if n in empty or empty.get(n) is not None]
for n in names:
    try:
        empty[n]
        missing.append(n)
    except KeyError:
        pass
[d[n] for n in names] == list(range(len(names))) and list(d) == names and missing == []`,
    value: true,
  },
  {
    name: 'JavaScript names as keys of values that cross the border',
    source: `${NAMES}
d = {n: {n: n} for n in names}
back = host.echo(d)
back == d and type(back) is dict and host.echo([d]) == [d]`,
    value: true,
  },
  {
    name: '__proto__ as a key does not change a prototype',
    source: `host.echo({'__proto__': {'polluted': True}, 'constructor': {'prototype': {'polluted': True}}})
host.echo({'a': {'__proto__': {'polluted': True}}})
host.keywords(**{'__proto__': {'polluted': True}})`,
    value: { names: ['__proto__'] },
  },
  {
    name: 'JavaScript names as keyword arguments',
    source: `${NAMES}
def f(**kw): return kw
ok = [f(**{n: 1}) == {n: 1} for n in names]
ok.append(host.keywords(**{n: 1 for n in names})['names'] == names)
def g(constructor, *, then=2, __proto__=3): return constructor, then, __proto__
ok.append(g(1, __proto__=4) == (1, 2, 4))
all(ok)`,
    value: true,
  },
  {
    name: 'a missing keyword argument is not found on a prototype',
    source: `def f(*, constructor): return constructor
f()`,
    raises: 'TypeError',
  },
  {
    name: 'JavaScript names as globals',
    source: `r = []
for n in ['constructor', '__proto__', 'then', 'globalThis', 'window', 'process', 'require', 'Function', 'undefined', 'this', 'self', 'console']:
    try:
        r.append((n, eval(n)))
    except NameError:
        pass
constructor = 1; __proto__ = 2; then = 3; toString = 4
r, globals()['__proto__'], constructor + then + toString`,
    value: [[], 2, 8],
  },
  {
    name: 'JavaScript names as modules',
    source: `${NAMES}
r = []
for n in names + ['process', 'fs', 'node:fs', 'child_process', 'vm', '../secret', '/etc/passwd', 'host.constructor', 'host.__proto__']:
    try:
        r.append((n, __import__(n)))
    except (ImportError, ValueError):
        pass
import sys
r, [n for n in names if n in sys.modules]`,
    value: [[], []],
  },
  {
    name: 'importing JavaScript names from a host module',
    source: 'from host import constructor',
    raises: 'ImportError',
  },
  {
    name: 'JavaScript names in format fields',
    source: `${NAMES}
r = []
for n in names:
    for o in [1, 'a', [], host, host.echo, thing, data]:
        for spec in ['{0.%s}' % n, '{0[%s]}' % n]:
            try:
                r.append(spec.format(o))
            except (AttributeError, TypeError, KeyError, ValueError):
                pass
        try:
            r.append(('%%(%s)s' % n) % {})
        except KeyError:
            pass
r`,
    value: [],
  },
  {
    name: 'JavaScript names in templates, getattr chains and operator functions',
    source: `import operator
r = []
for n in ['constructor', 'constructor.constructor', '__proto__.constructor']:
    for o in [host.echo, thing, 1, '']:
        try:
            r.append(operator.attrgetter(n)(o))
        except AttributeError:
            pass
    try:
        r.append(operator.methodcaller(n, 'return process')(host.echo))
    except AttributeError:
        pass
r`,
    value: [],
  },
  {
    name: 'results that would be thenable',
    source: `class T:
    def then(self, resolve, reject): resolve('taken')
    def toJSON(self): return 'taken'
[T(), T, T().then, {'then': lambda resolve, reject: resolve('taken'), 'toJSON': lambda: 'taken', 'valueOf': lambda: 1}]`,
  },
  {
    name: 'subclasses of object',
    source: `found = []
for c in ().__class__.__base__.__subclasses__():
    for n in ('__globals__', '__code__', '__init__', '__call__'):
        f = getattr(c, n, None)
        g = getattr(f, '__globals__', None)
        if g is not None:
            for k in ('process', 'require', 'globalThis', 'os', 'posix'):
                if k in g and k not in ('os', 'posix'):
                    found.append((c.__name__, k))
found`,
    value: [],
  },
  {
    name: 'files through everything the subclasses offer',
    source: `r = []
import io
for make in [lambda: open('/etc/passwd'), lambda: io.open('/etc/passwd'), lambda: io.FileIO('/etc/passwd'), lambda: io.open_code('/etc/passwd'),
             lambda: __import__('os').open('/etc/passwd', 0), lambda: __import__('posix').listdir('/'), lambda: open(3), lambda: __import__('os').read(5, 10)]:
    try:
        r.append(make())
    except PermissionError as e:
        r.append(str(e))
sorted(set(r))`,
    value: ["this host does not grant 'files'"],
  },
  {
    name: 'frames lead to Python frames only',
    source: `import sys
names = set()
def look():
    f = sys._getframe()
    while f is not None:
        names.add(f.f_code.co_filename)
        f = f.f_back
host.call(look)
sorted(names)`,
    value: ['<run>'],
  },
  {
    name: 'tracebacks lead to Python frames only',
    source: `def walk(e):
    names = set()
    tb = e.__traceback__
    while tb is not None:
        f = tb.tb_frame
        while f is not None:
            names.add(f.f_code.co_filename)
            f = f.f_back
        tb = tb.tb_next
    return names
found = set()
for f in [host.fail, lambda: host.call(host.fail), lambda: host.call(lambda: 1 / 0)]:
    try:
        f()
    except Exception as e:
        found |= walk(e)
        for n in ('stack', 'cause', 'constructor', '__proto__', 'error', 'thrown'):
            if hasattr(e, n): found.add(n)
sorted(found)`,
    value: ['<run>'],
  },
  {
    name: 'frozen, proxied and missing errors of the host',
    source: `r = []
for kind in ['frozen', 'proxy', 'undefined', 'null', 'symbol', 'getter', 'cyclic', 'function', 'revoked']:
    try:
        host.throws(kind)
    except Exception as e:
        r.append((kind, type(e).__name__, isinstance(str(e), str), isinstance(repr(e), str)))
all(x[1:] == ('HostError', True, True) for x in r) and len(r)`,
    value: 9,
  },
  {
    name: 'rejections of the host that are no errors',
    source: `r = []
for kind in ['frozen', 'proxy', 'undefined', 'null', 'symbol', 'getter', 'cyclic', 'function', 'revoked']:
    try:
        await host.rejects(kind)
    except Exception as e:
        r.append((kind, type(e).__name__))
all(x[1] == 'HostError' for x in r) and len(r)`,
    value: 9,
  },
  {
    name: 'values of the host that fight conversion',
    source: `r = []
for kind in ['throwing getter', 'proxy', 'revoked', 'odd then', 'fake array', 'own toString']:
    try:
        v = host.gives(kind)
        r.append(type(v).__name__)
    except Exception as e:
        r.append(type(e).__name__)
r`,
    value: ['HostError', 'HostError', 'HostError', 'HostError', 'host_object', 'dict'],
  },
  { name: 'a text of ten gigabytes', source: "'x' * 10**10", raises: 'MemoryError' },
  { name: 'a power of powers', source: '10**10**8', limit: ['wallMs', 'steps'] },
  { name: 'a list of a trillion', source: 'list(range(10**12))', raises: 'MemoryError' },
  {
    name: 'wide formats, shifts, factorials, products',
    source: `r = []
import math, itertools
for f in [lambda: '%*d' % (10**12, 1), lambda: format(1, '1000000000000'), lambda: 1 << 10**12, lambda: math.factorial(10**9), lambda: b'x' * 10**12,
          lambda: [0] * 10**15, lambda: (1,) * 10**15, lambda: 'ab'.ljust(10**13), lambda: 'a'.join(['b'] * 10**10), lambda: bytearray(10**13),
          lambda: 'a\\t'.expandtabs(10**13), lambda: 'a'.replace('a', 'b' * 10**6) * 10**6, lambda: int('9' * 5000), lambda: list(itertools.repeat(0, 10**13))]:
    try:
        f()
        r.append('value')
    except (MemoryError, OverflowError, ValueError) as e:
        r.append('refused')
r == ['refused'] * len(r)`,
    value: true,
  },
  {
    name: 'a text that doubles for ever',
    source: 's = "ab"\nwhile True: s += s',
    raises: 'MemoryError',
  },
  {
    name: 'deep recursion in __repr__',
    source: `class R:
    def __repr__(self): return f'{[self]}'
repr(R())`,
    raises: 'RecursionError',
  },
  {
    name: 'deep recursion in __eq__, __hash__, __lt__ and sort keys',
    source: `class E:
    def __eq__(self, other): return [self] == [E()]
    def __lt__(self, other): return [self] < [E()]
    def __hash__(self): return hash((self,))
r = []
for f in [lambda: E() == E(), lambda: E() < E(), lambda: {E(): 1}, lambda: sorted([E(), E()]), lambda: sorted([1, 2], key=lambda x: sorted([E(), E()]))]:
    try:
        f()
    except RecursionError as e:
        r.append('RecursionError')
r`,
    value: ['RecursionError', 'RecursionError', 'RecursionError', 'RecursionError', 'RecursionError'],
  },
  {
    name: 'deep recursion through host callbacks',
    source: `def deep(): return host.call(deep)
deep()`,
    raises: 'RecursionError',
  },
  {
    name: 'data nested a hundred thousand deep',
    source: `x = []
for i in range(100_000): x = [x]
r = []
for f in [lambda: repr(x), lambda: x == [x], lambda: hash(tuple(x)), lambda: __import__('copy').deepcopy(x), lambda: __import__('json').dumps(x)]:
    try:
        f()
        r.append('value')
    except (RecursionError, TypeError, ValueError) as e:
        r.append(type(e).__name__)
host.depth(x), r.count('value') < 5`,
    value: [100_001, true],
  },
  {
    name: 'source nested too deeply, and endless source',
    source: `r = []
for source in ['(' * 100_000, '[' * 5000 + ']' * 5000, '-' * 100_000 + '1', 'a' + '.b' * 50_000, 'lambda: ' * 20_000 + '1', '\\n'.join(' ' * i + 'if 1:' for i in range(2000))]:
    try:
        compile(source, 's', 'exec')
        r.append('compiled')
    except (SyntaxError, MemoryError, RecursionError) as e:
        r.append(type(e).__name__)
len(r)`,
    value: 6,
  },
  {
    name: 'a list of copies of itself',
    source: 'l = [1]\nwhile True: l.append(l[:])',
    limit: ['memoryBytes', 'steps', 'wallMs'],
  },
  { name: 'a loop', source: 'while True: pass', limit: ['steps', 'wallMs'] },
  {
    name: 'a loop that swallows everything',
    source: `def loop():
    while True:
        try:
            while True: pass
        except BaseException:
            continue
        finally:
            continue
loop()`,
    limit: ['steps', 'wallMs'],
  },
  {
    name: 'a task that swallows cancellation',
    source: `import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(3600)
        except BaseException:
            pass
t = asyncio.create_task(stubborn())
await asyncio.sleep(0)
t.cancel()
await t`,
    limit: ['wallMs'],
  },
  {
    name: 'tasks without end',
    source: `import asyncio
async def more():
    while True:
        asyncio.create_task(more())
        await asyncio.sleep(0)
await more()`,
    limit: ['steps', 'wallMs', 'memoryBytes'],
  },
  {
    name: 'an exception whose text never ends',
    source: `class E(Exception):
    def __str__(self):
        while True: pass
    __repr__ = __str__
raise E`,
    raises: 'E',
  },
  {
    name: 'a value whose conversion would run code',
    source: `class D(dict):
    def keys(self): raise SystemExit
    def __iter__(self): raise SystemExit
    def __getitem__(self, k): raise SystemExit
class L(list):
    def __iter__(self): raise SystemExit
    def __len__(self): return 10**9
class I(int):
    def __index__(self): raise SystemExit
    def __int__(self): raise SystemExit
class S(str):
    def __str__(self): raise SystemExit
[D(a=1), L([2]), I(3), S('4')]`,
    value: [{ a: 1 }, [2], 3, '4'],
  },
  {
    name: 'redefined builtins',
    source: `import builtins, sys
def evil(*a, **k): raise SystemExit('evil')
saved = dict(vars(builtins))
for n in ['print', 'repr', 'str', 'len', 'isinstance', 'type', 'getattr', '__import__', '__build_class__', 'Exception', 'BaseException', 'dict', 'list']:
    setattr(builtins, n, evil)
sys.modules.clear()
sys.stdout = sys.stderr = None
sys.excepthook = sys.displayhook = evil
r = host.echo([1, {'a': 2}])
vars(builtins).update(saved)
r`,
    value: [1, { a: 2 }],
  },
  {
    name: 'exits and signals of the process',
    source: `r = []
import os, sys
for f in [lambda: os._exit(0), lambda: os.abort(), lambda: os.kill(os.getpid(), 9), lambda: os.system('true'), lambda: os.fork(), lambda: os.popen('ls'),
          lambda: os.environ, lambda: os.chdir('/'), lambda: os.umask(0)]:
    try:
        f()
        r.append('value')
    except (PermissionError, AttributeError, NotImplementedError, ImportError) as e:
        r.append('refused')
set(r) == {'refused'}`,
    value: true,
  },
  {
    name: 'exit functions and tasks that do not let the host close',
    source: `import atexit, asyncio
def for_ever():
    while True: pass
atexit.register(for_ever)
async def stay():
    while True:
        try: await asyncio.sleep(3600)
        except BaseException: for_ever()
asyncio.create_task(stay())
await asyncio.sleep(0, 'left behind')`,
    value: 'left behind',
  },
  {
    name: 'closing and stopping the loop under the host',
    source: `import asyncio
loop = asyncio.get_running_loop() if asyncio._get_running_loop() else None
async def f():
    l = asyncio.get_running_loop()
    l.stop()
    l._ready.clear()
    l._scheduled.clear()
    try: l.close()
    except RuntimeError as e: return str(e)
await f()`,
    value: 'Cannot close a running event loop',
  },
]
