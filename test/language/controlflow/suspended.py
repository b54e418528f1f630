# Every way out of try/finally, with a suspension in each part
def g(how):
    try:
        yield 'try'
        if how == 'return': return 'returned'
        if how == 'raise': raise ValueError('raised')
        yield 'rest'
    except ValueError as e:
        yield f'except {e}'
        if how == 'raise': return 'from except'
    else:
        yield 'else'
    finally:
        yield 'finally'
    yield 'after'
    return 'end'
def collect(gen):
    out = []
    while True:
        try:
            out.append(next(gen))
        except StopIteration as e:
            return out, e.value
for how in ('return', 'raise', 'none'):
    print(how, collect(g(how)))
# ---
def g():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            yield 'body', i
        finally:
            yield 'finally', i
    else:
        yield 'else'
    yield 'after', i
print(list(g()))
# ---
def g():
    for i in range(2):
        for j in range(3):
            try:
                try:
                    if j == 0: continue
                    if j == 2: break
                    if i == 1: return (yield 'returning')
                    yield i, j
                finally:
                    yield 'inner', i, j
            finally:
                yield 'outer', i, j
        yield 'after inner', i
r = []
it = g()
try:
    v = next(it)
    while True:
        r.append(v)
        v = it.send('sent')
except StopIteration as e:
    print(r, e.value)
# ---
class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__); return self.swallow
def g():
    for i in range(4):
        with CM(i, True) as a, CM(i * 10):
            if i == 0: continue
            if i == 1: raise KeyError
            if i == 2: yield a
            if i == 3: return 'done'
    return 'never'
def outer():
    r = yield from g()
    print('r', r)
print(list(outer()))
# ---
def g():
    while True:
        try:
            x = yield
        except ValueError:
            print('ValueError')
            continue
        except KeyError:
            print('KeyError')
            break
        else:
            if x == 'stop': return 'stopped'
            print('x', x)
        finally:
            print('finally')
    return 'broken'
def run(*actions):
    it = g()
    next(it)
    for a in actions:
        try:
            it.throw(a) if isinstance(a, Exception) else it.send(a)
        except StopIteration as e:
            return e.value
print(run(1, ValueError(), 2, KeyError()))
print(run(ValueError(), 'stop'))
# ---
def f():
    try:
        try:
            return g('value')
        finally:
            g('finally 1')
    finally:
        g('finally 2')
def g(x):
    print(x)
    return x
print(f())
def h():
    for i in range(3):
        try:
            return g(i)
        finally:
            if g(i) < 2:
                continue
    return 'loop over'
print(h())
# ---
def f(n):
    try:
        if n == 0:
            raise ValueError('deep')
        return f(n - 1)
    except ValueError as e:
        if n < 2:
            raise
        return f'caught at {n}: {e}'
    finally:
        log.append(n)
log = []
print(f(4), log)
# ---
import sys
def current(): return sys.exception()
def f():
    seen = [current()]
    try:
        raise ValueError('one')
    except ValueError:
        seen.append(current())
        try:
            raise KeyError('two')
        except KeyError:
            seen.append(current())
        seen.append(current())
        for _ in range(1):
            try:
                raise TypeError('three')
            except TypeError:
                seen.append(current())
                break
        seen.append(current())
    seen.append(current())
    return seen
print(f())
# ---
import sys
def helper():
    try:
        raise KeyError('helper')
    except KeyError:
        return sys.exception()
def f():
    try:
        raise ValueError('outer')
    except ValueError:
        a = helper()
        b = sys.exception()
        try:
            return a, b
        finally:
            print(repr(sys.exception()))
print(f(), sys.exception())
def gen():
    try:
        yield
    except ValueError:
        yield sys.exception()
        yield sys.exception()
g = gen()
next(g)
print(repr(g.throw(ValueError('in gen'))), sys.exception(), repr(next(g)))
# ---
class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
class ACM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self): await Y(f'enter {self.n}'); return self.n
    async def __aexit__(self, t, v, tb): await Y(f'exit {self.n} {t and t.__name__}'); return self.swallow
class AIt:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        await Y('next')
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def f():
    async for i in AIt(4):
        async with ACM(i, True):
            if i == 3: continue
            if i == 2: raise ValueError
            try:
                if i == 1: break
            finally:
                await Y('finally')
    else:
        await Y('else')
    async with ACM('a') as a, ACM('b') as b:
        return a, b, [x async for x in AIt(2)]
out = []
c = f()
try:
    while True: out.append(c.send(None))
except StopIteration as e:
    print(out)
    print(e.value)
# ---
# A generator resumed from many places, and one that resumes another
def counter():
    n = 0
    while True:
        got = yield n
        n = got if got is not None else n + 1
c = counter()
def use(k): return next(c) + k
print([use(0), use(10), (lambda: use(100))(), c.send(50), *(use(i) for i in range(3))], sum(next(c) for _ in range(3)))
def zipped(a, b):
    while True:
        try:
            yield next(a), next(b)
        except StopIteration:
            return
print(list(zipped(iter('abc'), (x * x for x in range(10)))))
# ---
def tree(n):
    if n > 0:
        left = yield from tree(n - 1)
        yield n
        right = yield from tree(n - 2)
        return left + right + 1
    return 0
it = tree(5)
items = []
try:
    while True: items.append(next(it))
except StopIteration as e:
    print(items, e.value)
# ---
def inner():
    try:
        while True:
            try:
                yield
            except ValueError as e:
                print('inner', e)
    finally:
        print('inner closed')
def middle():
    try:
        yield from inner()
    except KeyError as e:
        print('middle', repr(e))
        yield 'recovered'
def outer():
    yield from middle()
    yield 'outer end'
it = outer()
next(it)
it.throw(ValueError('first'))
print(it.throw(KeyError('second')))
print(next(it), next(it, 'finished'))
it = outer()
next(it)
it.close()
# ---
def f(x):
    if x > 3:
        if x > 5:
            if x > 7: return 'big'
            elif x == 7: return 'seven'
            else: r = 'six'
        else:
            while x < 5:
                x += 1
            r = x
    elif x in (1, 2):
        for r in range(x): pass
        else: r = -r
    else:
        try: r = 1 / (x - 3)
        except ZeroDivisionError: r = 'zero'
    return r
print([f(i) for i in range(10)])
# ---
def sieve(n):
    flags = [True] * (n + 1)
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i in range(2, n + 1) if flags[i]]
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: return 1
    return sum(queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,)) for c in range(n) if c not in cols and row + c not in d1 and row - c not in d2)
def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
def gcd(a, b):
    while b: a, b = b, a % b
    return a
def perms(s):
    if len(s) <= 1: yield s
    else:
        for i, c in enumerate(s):
            for rest in perms(s[:i] + s[i + 1:]): yield c + rest
print(sieve(50), queens(5), ' '.join(hanoi(3)), gcd(1071, 462), list(perms('abc')))
# ---
def partition(l):
    if len(l) <= 1: return l
    p, *rest = l
    return partition([x for x in rest if x < p]) + [p] + partition([x for x in rest if x >= p])
def flatten(x):
    for e in x:
        if isinstance(e, list): yield from flatten(e)
        else: yield e
memo = {}
def fib(n):
    if n not in memo: memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(partition([3, 6, 1, 8, 2, 9, 2]), list(flatten([1, [2, [3, [4]], 5]])), fib(90), ackermann(2, 3))
words = 'the quick brown fox jumps over the lazy dog the end'.split()
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3], {len(w): [v for v in words if len(v) == len(w)] for w in words}.keys())
