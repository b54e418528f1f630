import inspect
from inspect import getsource, getsourcelines, getcomments, getblock
def show(o):
    try:
        lines, n = getsourcelines(o); print(n, repr(''.join(lines)))
    except Exception as e: print(type(e).__name__, e)
# a comment before
# two lines
def plain(a,
          b=(1,
             2)):
    """doc
  weird
    """
    if a:
        return 1
    # inside comment
    return b
    # trailing in body

# not in body
def oneline(): return 1
def oneline2(x=lambda: 3, y={'a': 1}): return {
    'q': 1}
@staticmethod
@(lambda f: f)
def deco(): 
    s = '''
def not_this():
'''
    return s

class K(object,
        metaclass=type):
    x = 1

    def meth(self):
        def nested():
            pass
        return nested

    @property
    def prop(self): return 1

    class Inner: pass
    async def am(self):
        await x

lam = lambda q: (q +
    1)
lst = [lambda z: z, 3]
after = 1
if True:
    def indented():
        x = 1 \
            + 2
        return "a # b"
    class II:
        pass
else:
    pass
def last():
    pass
for o in (plain, oneline, oneline2, deco, K, K.meth, K.prop.fget, K.Inner, K.am, K().meth(), lam, lst[0], indented, II, last): show(o)
print(repr(getcomments(plain)), getcomments(oneline), getcomments(K))
def fr():
    f = inspect.currentframe(); info = inspect.getframeinfo(f, 3)
    print(info.lineno, info.function, info.code_context, info.index, info.filename.endswith('.py'))
    st = inspect.stack(); print([(s.function, s.lineno, s.code_context, s.index) for s in st[:2]])
    return f
fr()
try:
    def thrower(): 1 / 0
    thrower()
except ZeroDivisionError as e:
    print([(r.function, r.lineno, r.code_context) for r in inspect.trace()], [(r.function, r.lineno) for r in inspect.getinnerframes(e.__traceback__)])
    print(inspect.getframeinfo(e.__traceback__).lineno)
print(len(getsourcelines(inspect.getmodule(fr))[0]) > 50, getsourcelines(inspect.getmodule(fr))[1])
ns = {}; exec('def dyn(): pass', ns); show(ns['dyn'])
print(getblock(['def f():\n', '    x\n', '\n', '    y\n', 'z\n']))
