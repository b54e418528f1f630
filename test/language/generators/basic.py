def g():
    print('start')
    x = yield 1
    print('got', x)
    y = yield 2
    print('got', y)
    return 'result'
it = g()
print(next(it))
print(it.send('a'))
try:
    it.send('b')
except StopIteration as e:
    print('stop', e.value, e.args)
try:
    next(it)
except StopIteration as e:
    print('again', e.value, e.args)
# ---
def g():
    yield 1
it = g()
try:
    it.send(5)
except TypeError as e:
    print(e)
print(it.send(None))
for c in ['it.send()', 'it.send(1, 2)', 'it.throw()', 'it.throw(5)', 'it.throw("x")', 'next()', 'it.close(1)', 'g(1)']:
    try:
        eval(c)
    except TypeError as e:
        print(c, '->', e)
# ---
def g():
    while True:
        try:
            x = yield
            print('x', x)
        except ValueError as e:
            print('caught', e)
            yield 'from except'
        finally:
            print('finally')
it = g()
next(it)
it.send(1)
print(it.throw(ValueError('v')))
print(next(it))
it.close()
print('closed')
# ---
def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit')
        raise
    finally:
        print('cleanup')
it = g()
next(it)
print(it.close())
print(it.close(), list(it))
# ---
def g():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = g()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
# ---
# close() gives the value of the return statement (3.13)
def g():
    try:
        yield 1
    except GeneratorExit:
        return 'closing value'
it = g()
next(it)
print(it.close(), it.close())
# ---
def g():
    yield 1
    raise StopIteration('inside')
it = g()
next(it)
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
# ---
def g():
    yield next(iter([]))
try:
    list(g())
except RuntimeError as e:
    print(e)
# ---
def g():
    yield 1
it = g()
try:
    it.throw(KeyError('before start'))
except KeyError as e:
    print(repr(e))
print(list(it), it.gi_frame)
# ---
def g():
    me = yield
    next(me)
it = g()
next(it)
try:
    it.send(it)
except ValueError as e:
    print(e)
# ---
def inner():
    x = yield 'i1'
    print('inner got', x)
    try:
        yield 'i2'
    except ValueError as e:
        print('inner caught', e)
        yield 'i3'
    return 'inner result'
def outer():
    r = yield from inner()
    print('r', r)
    yield 'o'
it = outer()
print(next(it))
print(it.send('hello'))
print(it.throw(ValueError('boo')))
print(next(it))
# ---
def f():
    x = yield from [1, 2]
    print('list gives', x)
    yield from 'ab'
    yield from range(2)
    return 'end'
def top():
    print('end', (yield from f()))
print(list(top()))
# ---
def f():
    yield from 5
try:
    next(f())
except TypeError as e:
    print(e)
# ---
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration('value')
        return self.n
    def send(self, v):
        print('send', v)
        return next(self)
    def throw(self, *a):
        print('throw', a)
        raise a[0]
    def close(self):
        print('close')
def g():
    print('result', (yield from It()))
it = g()
print(next(it), it.send('x'), next(it), list(it))
it = g()
next(it)
it.close()
it = g()
next(it)
try:
    it.throw(KeyError('k'))
except KeyError as e:
    print(repr(e))
# ---
def g():
    yield from iter([1, 2, 3])
it = g()
next(it)
try:
    it.send('x')
except AttributeError as e:
    print(e)
# ---
def sub():
    try:
        yield 1
    finally:
        print('sub finally')
def g():
    try:
        yield from sub()
    finally:
        print('g finally')
it = g()
next(it)
it.close()
# ---
def g():
    return
    yield
print(list(g()), type(g()), g().gi_running, g().gi_yieldfrom, g().gi_code.co_name)
def h():
    return 5
    yield
try:
    next(h())
except StopIteration as e:
    print(e.value)
# ---
def g(n):
    if n:
        yield n
        yield from g(n - 1)
        yield -n
print(list(g(4)), sum(g(50)))
# ---
def g():
    a = yield
    b = yield a
    print((yield), [(yield 1), (yield 2)])
it = g()
print([it.send(v) for v in (None, 'A', 'B', 'C', 'D')])
try:
    it.send('E')
except StopIteration:
    pass
# ---
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice
print(list(islice(fib(), 15)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
print(list(islice(primes(), 10)))
# ---
def g():
    try:
        yield 1
    except Exception as e:
        yield repr(e), repr(e.__context__)
try:
    raise KeyError('outer')
except KeyError:
    it = g()
    next(it)
    print(it.throw(ValueError))
# ---
# The exception being handled belongs to the frame, not to the generator's caller
import sys
def g():
    print(sys.exc_info()[0])
    yield
    print(sys.exc_info()[0])
    try:
        raise ValueError
    except ValueError:
        yield
        print(sys.exc_info()[0])
it = g()
try:
    raise KeyError
except KeyError:
    next(it)
next(it)
print(sys.exc_info()[0])
try:
    raise TypeError
except TypeError:
    next(it, None)
    print(sys.exc_info()[0])
# ---
def g():
    yield 1
it = g()
print(repr(it).split(' at ')[0], it.__name__, it.__qualname__)
it.__name__ = 'other'
print(it.__name__, hasattr(it, '__next__'), it.__iter__() is it)
try:
    it.x = 1
except AttributeError as e:
    print(e)
try:
    type(it)()
except TypeError as e:
    print(e)
# ---
def g():
    x = 1
    yield x
    x += 1
    yield x
it = g()
print(it.gi_frame.f_lineno if it.gi_frame else None)
next(it)
print(it.gi_frame.f_lineno, it.gi_frame.f_locals, it.gi_suspended)
list(it)
print(it.gi_frame)
# ---
def g():
    yield 1
    1 / 0
for x in g():
    print(x)
# ---
def inner():
    yield 1
    raise ValueError('deep')
def middle():
    yield from inner()
def outer():
    yield from middle()
list(outer())
# ---
yield 5
# ---
def f():
    return (yield)
class C:
    yield 1
# ---
def g():
    with open('x') if False else __import__('contextlib').nullcontext(5) as v:
        yield v
        yield v + 1
    for i in range(2):
        try:
            yield i
        finally:
            yield 'f'
print(list(g()))
# ---
def g():
    got = []
    while len(got) < 3:
        got.append((yield len(got)))
    return got
def drive(gen, values):
    try:
        next(gen)
        for v in values:
            gen.send(v)
    except StopIteration as e:
        return e.value
print(drive(g(), 'abc'), drive(g(), 'ab'))
