# a timeout cancels the group
import asyncio
async def f():
    try: await asyncio.sleep(1)
    finally: print('child ends')
async def main():
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(f())
    except TimeoutError: print('timeout', asyncio.current_task().cancelling())
asyncio.run(main())
