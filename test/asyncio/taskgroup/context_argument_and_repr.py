# context= and repr
import asyncio, contextvars
v = contextvars.ContextVar('v', default=0)
async def f(): return v.get()
async def main():
    ctx = contextvars.copy_context()
    ctx.run(v.set, 9)
    tg = asyncio.TaskGroup()
    print(tg)
    async with tg:
        a, b = tg.create_task(f(), context=ctx), tg.create_task(f())
        print(tg)
    print(a.result(), b.result())
    print(tg)
asyncio.run(main())
