# predicates
import asyncio
async def f(): pass
async def ag(): yield
def g(): yield
async def main():
    c = f()
    t = asyncio.create_task(c)
    fu = asyncio.get_running_loop().create_future()
    print(asyncio.isfuture(t), asyncio.isfuture(fu), asyncio.isfuture(c), asyncio.isfuture(asyncio.Future), asyncio.iscoroutine(c), asyncio.iscoroutine(g()), asyncio.iscoroutine(ag()), asyncio.iscoroutinefunction(f), asyncio.iscoroutinefunction(g), asyncio.iscoroutinefunction(ag))
    await t
asyncio.run(main())
