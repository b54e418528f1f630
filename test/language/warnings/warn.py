import warnings
warnings.warn('a warning')
warnings.warn('typed', DeprecationWarning)
warnings.warn('level 2', UserWarning, 2)
def f():
    warnings.warn('inside', RuntimeWarning, stacklevel=2)
f()
f()
# ---
# options: -W error
import warnings
try:
    warnings.warn('now an error')
except UserWarning as e:
    print(repr(e))
warnings.warn('uncaught')
# ---
# options: -W ignore
import warnings
warnings.warn('silent')
print('only this')
# ---
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('one')
    warnings.warn(FutureWarning('two'))
    print(len(w), [(str(x.message), x.category.__name__, x.lineno) for x in w])
warnings.filterwarnings('error', message='boo.*')
try:
    warnings.warn('boo hoo')
except UserWarning as e:
    print(e)
warnings.warn('foo')
# ---
x = 5
if x is 5: print('is literal')
assert (x, 'tuple')
print("\d", b"\d")
[1, 2] [0, 1] if False else 0
# ---
# options: -W error
print('\d')
# ---
import warnings
warnings.simplefilter('always')
for i in range(2):
    warnings.warn('each time')
warnings.resetwarnings()
warnings.simplefilter('once')
for i in range(3):
    warnings.warn('once')
for c in ['warnings.warn()', 'warnings.warn("x", 5)', 'warnings.warn("x", int)', 'warnings.simplefilter("bad")']:
    try:
        eval(c)
    except (TypeError, ValueError, AssertionError) as e:
        print(type(e).__name__, e)
# ---
def f():
    return ~True, not 5 is None
print(f())
print("a" is not 'b', () is ())
1()if False else 0
# ---
print(1if 1else 2)
print(0x1for x in [1])if False else 0
# ---
import warnings
def showwarning(message, category, filename, lineno, file=None, line=None):
    print('custom', message, category.__name__, lineno)
warnings.showwarning = showwarning
warnings.warn('routed')
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'line text'))
# ---
async def co(): pass
co()
def g():
    co()
g()
print('done')
# ---
try:
    try: pass
    finally:
        for i in range(1):
            break
except: pass
def f():
    try: return 1
    finally: return 2
print(f())
