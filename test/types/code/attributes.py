# what a code object shows
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(a, b=2, /, c=3, *args, d, **kw):
    x = 1
    def inner(): return x + a
    return inner
co = f.__code__
print(co.co_name, co.co_qualname, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_nlocals, co.co_varnames, co.co_cellvars, co.co_freevars, co.co_firstlineno, co.co_flags & 0xf, type(co).__name__, co.co_filename.endswith('.py'))
i = f(1, d=2).__code__
print(i.co_freevars, i.co_name, i.co_qualname, i.co_flags & 0x10)
async def c(): yield
def g(): yield
async def k(): pass
print(c.__code__.co_flags & 0x200, g.__code__.co_flags & 0x20, k.__code__.co_flags & 0x80)
err(lambda: setattr(co, 'co_name', 'x'))
err(lambda: co.zz)
print(co == f.__code__, hash(co) == hash(co), co != g.__code__)
e = compile('1 + 1', '<s>', 'eval')
print(e.co_name, e.co_filename, eval(e), e.co_varnames, e.co_argcount)
n = compile('x = 1', 'file', 'exec')
print(n.co_names, n.co_name)
