# the loop closes what is left
import asyncio
closed = []
async def g(n):
    try:
        yield n
    finally:
        await asyncio.sleep(0)
        closed.append(n)
kept = []
async def main():
    for n in range(2):
        it = g(n)
        kept.append(it)
        print(await anext(it))
    await asyncio.get_running_loop().shutdown_asyncgens()
    print('after shutdown', sorted(closed))
asyncio.run(main())
