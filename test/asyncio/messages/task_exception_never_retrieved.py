# a failed task that nobody asked
import asyncio
async def bad():
    raise ValueError('lost')
async def main():
    t = asyncio.create_task(bad(), name='loser')
    await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    print('main ends')
asyncio.run(main())
