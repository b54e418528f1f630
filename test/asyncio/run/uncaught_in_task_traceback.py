# a task's exception awaited by main
import asyncio
async def child():
    await asyncio.sleep(0)
    return {}['missing']
async def main():
    t = asyncio.create_task(child())
    await t
asyncio.run(main())
