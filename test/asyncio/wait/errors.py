# empty sets, coroutines, wrong modes
import asyncio
async def f(): pass
async def main():
    c = f()
    t = asyncio.create_task(f())
    for make in (lambda: asyncio.wait([]), lambda: asyncio.wait([c]), lambda: asyncio.wait(t), lambda: asyncio.wait([t], return_when='x'), lambda: asyncio.wait(5)):
        try: await make()
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
    c.close()
asyncio.run(main())
