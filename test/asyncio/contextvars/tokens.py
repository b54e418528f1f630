# set, reset and their errors
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import contextvars
v = contextvars.ContextVar('v')
err(lambda: v.get())
print(v.get('given'), v.name)
t = v.set(1)
print(t.var is v, t.old_value is contextvars.Token.MISSING, v.get())
u = v.set(2)
print(u.old_value, v.reset(u), v.get())
err(lambda: v.reset(u))
w = contextvars.ContextVar('w', default=5)
x = w.set(6)
err(lambda: v.reset(x))
print(w.reset(x), w.get())
err(lambda: v.reset(5))
err(lambda: contextvars.ContextVar())
err(lambda: contextvars.ContextVar(5))
ctx = contextvars.copy_context()
tok = ctx.run(v.set, 9)
err(lambda: v.reset(tok))
print(contextvars.ContextVar[int])
