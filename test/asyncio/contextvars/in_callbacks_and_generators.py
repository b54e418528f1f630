# call_soon copies, async generators run in the caller's
import asyncio, contextvars
v = contextvars.ContextVar('v', default=0)
async def agen():
    for i in range(2):
        yield v.get()
async def main():
    loop = asyncio.get_running_loop()
    v.set(1)
    loop.call_soon(lambda: (v.set(99), print('callback', v.get())))
    await asyncio.sleep(0)
    print(v.get())
    g = agen()
    print(await anext(g))
    v.set(2)
    print(await anext(g))
    await g.aclose()
    ctx = contextvars.copy_context()
    async def setter(): v.set('task')
    await asyncio.create_task(setter(), context=ctx)
    print(v.get(), ctx[v])
asyncio.run(main())
