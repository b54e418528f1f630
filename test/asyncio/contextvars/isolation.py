# a task gets a copy of the context
import asyncio, contextvars
v = contextvars.ContextVar('v', default='default')
async def child(x):
    before = v.get()
    v.set(x)
    await asyncio.sleep(0)
    return before, v.get()
async def main():
    v.set('main')
    print(await asyncio.gather(child('a'), child('b')), v.get())
    print(await child('direct'), v.get())
asyncio.run(main())
print(v.get())
