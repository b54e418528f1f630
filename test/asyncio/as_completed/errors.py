# wrong arguments
import asyncio
async def f(): pass
async def main():
    t = asyncio.create_task(f())
    for make in (lambda: asyncio.as_completed(t), lambda: asyncio.as_completed([5]), lambda: asyncio.as_completed(5)):
        try: list(make())
        except TypeError as e: print(str(e).split('<')[0])
    await t
asyncio.run(main())
