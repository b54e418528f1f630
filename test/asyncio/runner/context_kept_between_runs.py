# the runner's context is shared
import asyncio, contextvars
v = contextvars.ContextVar('v', default='none')
async def put(x):
    old = v.get()
    v.set(x)
    return old
with asyncio.Runner() as r:
    print(r.run(put('a')), r.run(put('b')), r.run(put('c'), context=contextvars.Context()), r.run(put('d')))
print(v.get())
