# the parts of a task
import asyncio, contextvars
async def f(): return 1
async def main():
    c = f()
    ctx = contextvars.copy_context()
    t = asyncio.create_task(c, context=ctx)
    print(t.get_coro() is c, t.get_context() is ctx, t.get_loop() is asyncio.get_running_loop())
    await t
    print(t.get_coro() is c)
asyncio.run(main())
