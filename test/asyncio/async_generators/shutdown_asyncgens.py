# the loop closes what is left
import asyncio
async def g(n):
    try:
        yield n
    finally:
        await asyncio.sleep(0)
        print('closed', n)
kept = []
async def main():
    for n in range(2):
        it = g(n)
        kept.append(it)
        print(await anext(it))
    await asyncio.get_running_loop().shutdown_asyncgens()
    print('after shutdown')
asyncio.run(main())
