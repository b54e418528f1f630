# cancelling the parent cancels the tasks
import asyncio
async def f(n):
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print('child', n); raise
async def parent():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(f(1))
        tg.create_task(f(2))
        await asyncio.sleep(1)
async def main():
    t = asyncio.create_task(parent())
    await asyncio.sleep(0.001)
    t.cancel('stop')
    try: await t
    except asyncio.CancelledError as e: print('parent', e.args)
    async def waits_in_exit():
        async with asyncio.TaskGroup() as tg: tg.create_task(f(3))
    t = asyncio.create_task(waits_in_exit())
    await asyncio.sleep(0.001)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())
asyncio.run(main())
