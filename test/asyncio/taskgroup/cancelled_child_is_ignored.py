# a child that is cancelled alone is no failure
import asyncio
async def main():
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(asyncio.sleep(1))
        await asyncio.sleep(0)
        t.cancel()
    print('group fine', t.cancelled())
asyncio.run(main())
