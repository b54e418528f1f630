# contextlib: every context manager, the exit stacks, and what travels through them.

import contextlib, io, sys, asyncio, os

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)

@contextlib.contextmanager
def a(*args):
    """doc of a"""
    print('enter', args)
    try:
        yield 1
    except KeyError as e:
        print('swallow', e)
    finally:
        print('exit')

@contextlib.contextmanager
def none():
    return
    yield

@contextlib.contextmanager
def two():
    try:
        yield 1
        yield 2
    finally:
        print('closed')

@contextlib.contextmanager
def sw():
    try:
        yield 1
    except ValueError:
        yield 3

@contextlib.contextmanager
def conv():
    try:
        yield 1
    except ValueError as e:
        raise TypeError('conv') from e

@contextlib.contextmanager
def reraise():
    try:
        yield
    except:
        raise

@contextlib.contextmanager
def plain():
    yield

def u(f, exc=None, *a):
    with f(*a) as v:
        if exc is not None:
            raise exc
    return v

t(lambda: u(a, None, 1, 2))
t(lambda: u(a, KeyError('k')))
t(lambda: u(a, ValueError('v')))
t(lambda: u(none))
t(lambda: u(two))
t(lambda: u(sw, ValueError(1)))
t(lambda: u(conv, ValueError(1)))
for e in (StopIteration('s'), RuntimeError('r'), StopAsyncIteration('q'), GeneratorExit('g'), KeyboardInterrupt('k')):
    t(lambda: u(plain, e))
    t(lambda: u(reraise, e))

# ---
import contextlib, io, sys, asyncio, os

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)

@contextlib.contextmanager
def a(*args):
    """doc of a"""
    print('enter', args)
    try:
        yield 1
    except KeyError as e:
        print('swallow', e)
    finally:
        print('exit')

def u(f, exc=None, *a):
    with f(*a) as v:
        if exc is not None:
            raise exc
    return v

@contextlib.contextmanager
def newstop():
    try:
        yield
    except ValueError:
        raise StopIteration('new')

t(lambda: u(newstop, ValueError(2)))

@a(5)
def deco(x):
    """dd"""
    print('in', x)
    return x

print(deco(1), deco(2), deco.__name__, deco.__doc__, a.__name__, a.__doc__, a().__doc__)

class CD(contextlib.ContextDecorator):

    def __enter__(s):
        print('CD+')
        return s

    def __exit__(s, *e):
        print('CD-', e[0])
        return True

@CD()
def f():
    raise ValueError

print(f())
t(lambda: contextlib.ExitStack().enter_context(3))

class C:

    def __enter__(s):
        pass

t(lambda: contextlib.ExitStack().enter_context(C()))

def es():
    with contextlib.ExitStack() as s:
        print(s.enter_context(a(1)))

        @s.callback
        def _():
            print('cb')
        s.callback(print, 1, 2, sep='-')
        s.push(lambda *e: print('push', e[0]))
        s.push(CD())
        raise ValueError('in stack')
    return 'after'

t(es)

def es2():
    with contextlib.ExitStack() as s:

        def bad(n):
            raise ValueError(n)
        s.callback(bad, 1)
        s.callback(bad, 2)
        s.push(lambda *e: print(repr(e[1])))
        s.callback(bad, 3)
        raise KeyError('x')

def chain(e):
    out = []
    while e:
        out.append(repr(e))
        e = e.__context__
    return out

try:
    es2()
except ValueError as e:
    print(chain(e))

def es3():
    try:
        raise OSError('outer')
    except OSError:
        with contextlib.ExitStack() as s:

            def bad(n):
                raise ValueError(n)
            s.callback(bad, 1)
            s.callback(bad, 2)

try:
    es3()
except ValueError as e:
    print(chain(e))

# ---
import contextlib, io, sys, asyncio, os

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)

def es4():
    s = contextlib.ExitStack()
    s.callback(print, 'late')
    n = s.pop_all()
    s.close()
    print('moved')
    n.close()

es4()

def es5():
    with contextlib.ExitStack() as s:
        s.push(lambda *e: True)
        s.callback(lambda: 1 / 0)
    print('survived')

t(es5)
o = io.StringIO()
with contextlib.redirect_stdout(o) as q:
    print('hidden')
print(repr(o.getvalue()), q is o)
o = io.StringIO()
with contextlib.redirect_stderr(o):
    print('hidden', file=sys.stderr)
print(repr(o.getvalue()))

def sp(e, *k):
    with contextlib.suppress(*k):
        raise e
    return 'ok'

t(lambda: sp(ValueError(1), ValueError))
t(lambda: sp(ValueError(1), KeyError, LookupError))

# ---
import contextlib, io, sys, asyncio, os

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)

def sp(e, *k):
    with contextlib.suppress(*k):
        raise e
    return 'ok'

t(lambda: sp(KeyError(1), LookupError))
t(lambda: sp(ExceptionGroup('x', [ValueError(1), TypeError(2)]), ValueError))
t(lambda: sp(ExceptionGroup('x', [ValueError(1)]), ValueError))
t(lambda: sp(ValueError(1)))

class Cl:

    def close(s):
        print('close')

    async def aclose(s):
        print('aclose')

with contextlib.closing(Cl()) as c:
    print(type(c).__name__)
with contextlib.nullcontext(4) as n:
    print(n)
d = os.getcwd()
with contextlib.chdir('/'):
    print(os.getcwd())
print(os.getcwd() == d)

# ---
import contextlib, io, sys, asyncio, os

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)

@contextlib.contextmanager
def a(*args):
    """doc of a"""
    print('enter', args)
    try:
        yield 1
    except KeyError as e:
        print('swallow', e)
    finally:
        print('exit')

class CD(contextlib.ContextDecorator):

    def __enter__(s):
        print('CD+')
        return s

    def __exit__(s, *e):
        print('CD-', e[0])
        return True

@CD()
def f():
    raise ValueError

class C:

    def __enter__(s):
        pass

class Cl:

    def close(s):
        print('close')

    async def aclose(s):
        print('aclose')

async def gen():
    yield 1
    yield 2

@contextlib.asynccontextmanager
async def an(*x):
    print('aenter', x)
    try:
        yield 7
    except KeyError:
        print('swallowed')
    finally:
        print('aexit')

@contextlib.asynccontextmanager
async def an0():
    return
    yield

@contextlib.asynccontextmanager
async def an2():
    try:
        yield
    except ValueError:
        yield

async def use(f, e=None):
    async with f() as v:
        if e:
            raise e
    return v

async def am():
    async with contextlib.AsyncExitStack() as s:
        for bad in (C(), 3):
            try:
                await s.enter_async_context(bad)
            except TypeError as e:
                print(e)
        try:
            s.enter_context(contextlib.aclosing(3))
        except TypeError as e:
            print(e)
        s.callback(print, 3)
        print(await s.enter_async_context(an(1)))

        async def cb(*a, **k):
            print('acb', a, k)
        s.push_async_callback(cb, 1, k=2)

        async def ex(*e):
            print('aex', e[0])
            return True
        s.push_async_exit(ex)
        s.push_async_exit(an2())
        raise KeyError(4)
    async with contextlib.aclosing(Cl()):
        pass
    async with contextlib.nullcontext(3) as v:
        print(v)
    for f, e in ((an, None), (an, KeyError()), (an, ValueError('v')), (an0, None), (an2, ValueError()), (contextlib.asynccontextmanager(lambda: gen()), None), (an, StopIteration()), (an, StopAsyncIteration(1))):
        try:
            print(await use(f, e))
        except BaseException as x:
            print(type(x).__name__, x)

    @an(9)
    async def fn():
        return 5
    print(await fn(), await fn())
    s = contextlib.AsyncExitStack()
    s.push_async_callback(cb, 'x')
    await s.aclose()

asyncio.run(am())
print(isinstance(C(), contextlib.AbstractContextManager), isinstance(Cl(), contextlib.AbstractAsyncContextManager), isinstance(open(os.devnull), contextlib.AbstractContextManager))
t(contextlib.AbstractContextManager)
print(contextlib.AbstractContextManager[int])
