# cancelling the waiter cancels the awaited task
import asyncio
async def f():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError as e: print('inner', e.args); raise
async def main():
    t = asyncio.create_task(asyncio.wait_for(f(), 1))
    await asyncio.sleep(0.001)
    t.cancel('outer')
    try: await t
    except asyncio.CancelledError as e: print('outer', e.args)
asyncio.run(main())
