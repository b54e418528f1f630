# the context manager in both cases
import asyncio
async def main():
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0)
    print('in time', cm.expired(), cm.when() is not None)
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print('timeout', e.args, repr(e.__cause__), cm.expired(), asyncio.current_task().cancelling())
asyncio.run(main())
