# run, copy, mapping
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import contextvars
v = contextvars.ContextVar('v')
w = contextvars.ContextVar('w')
v.set('outer')
ctx = contextvars.copy_context()
def inside(x):
    v.set('inside')
    w.set(x)
    return v.get()
print(ctx.run(inside, 5), v.get(), ctx[v], ctx[w], ctx.get(w), w in ctx, len(ctx), sorted(k.name for k in ctx), sorted(map(str, ctx.values())), ctx.get(contextvars.ContextVar('z'), 'no'))
e = contextvars.Context()
print(len(e), e.run(v.get, 'empty'), len(ctx.copy()), list(e.keys()), list(e.items()))
err(lambda: e[v])
err(lambda: e[5])
err(lambda: 5 in e)
err(lambda: ctx.run())
def again(): ctx.run(print)
err(lambda: ctx.run(again))
def boom(): raise ValueError('in context')
err(lambda: ctx.run(boom))
print(ctx == ctx.copy(), e == ctx)
