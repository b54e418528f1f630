try:
    {}['k']
except KeyError:
    raise ValueError('second')
# ---
try:
    1 / 0
except ZeroDivisionError as e:
    raise RuntimeError('wrapped') from e
# ---
try:
    1 / 0
except ZeroDivisionError:
    raise RuntimeError('hidden') from None
# ---
def f():
    try:
        g()
    except ValueError as e:
        raise KeyError('f') from e
def g():
    try:
        h()
    except TypeError:
        raise ValueError('g')
def h():
    raise TypeError('h')
f()
# ---
try:
    raise ValueError('a')
finally:
    raise KeyError('in finally')
# ---
def f():
    try:
        raise ValueError('original')
    except ValueError:
        raise
f()
# ---
try:
    raise ValueError('v')
except ValueError as e:
    raise e
# ---
saved = None
try:
    raise ValueError('saved')
except ValueError as e:
    saved = e
def again():
    raise saved
again()
# ---
def f(n):
    if n == 0:
        raise ValueError('bottom')
    return f(n - 1)
f(10)
# ---
def a(n): return b(n)
def b(n): return a(n - 1) if n else 1 / 0
a(3)
# ---
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, e)
# ---
def f():
    f()
f()
# ---
import sys
sys.setrecursionlimit(60)
def f(n):
    return n and f(n - 1)
print(f(20))
f(100)
# ---
class Cycle(Exception): pass
a, b = Cycle('a'), Cycle('b')
a.__cause__ = b
b.__cause__ = a
raise a
# ---
e1 = ValueError('cause')
e2 = KeyError('context')
e = TypeError('top')
e.__context__ = e2
e.__cause__ = e1
raise e
# ---
def gen():
    try:
        yield 1
    finally:
        raise KeyError('cleanup')
for x in gen():
    raise ValueError('loop body')
# ---
class CM:
    def __enter__(self): return self
    def __exit__(self, *a):
        raise KeyError('in exit')
with CM():
    raise ValueError('in body')
# ---
import traceback
def f(): 1 / 0
try:
    f()
except ZeroDivisionError as e:
    print(traceback.format_exc())
    traceback.print_exc()
    print(traceback.format_exception_only(e))
    print([(s.name, s.lineno, s.line) for s in traceback.extract_tb(e.__traceback__)])
# ---
import traceback
try:
    try:
        raise ValueError('one')
    except ValueError as v:
        raise KeyError('two') from v
except KeyError as e:
    lines = traceback.format_exception(e)
    print(len(lines), ''.join(lines))
    print(''.join(traceback.format_exception(e, chain=False)))
    te = traceback.TracebackException.from_exception(e)
    print(str(te), te.exc_type_str, [str(x) for x in te.format_exception_only()])
# ---
import sys
def hook(t, v, tb):
    print('hook', t.__name__, v, tb.tb_lineno)
sys.excepthook = hook
1 / 0
# ---
import sys
def hook(t, v, tb):
    raise KeyError('in hook')
sys.excepthook = hook
1 / 0
# ---
import sys
try:
    1 / 0
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
    print(sys.exc_info()[2].tb_frame.f_code.co_name)
print('end')
# ---
import sys
def f():
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_lineno, frame.f_back.f_code.co_name, sorted(frame.f_locals))
    caller = sys._getframe(1)
    print(caller.f_lineno, caller.f_globals is globals())
f()
