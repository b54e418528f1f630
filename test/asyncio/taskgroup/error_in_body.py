# the body's own error joins the group
import asyncio
async def f():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print('cancelled'); raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(f())
            await asyncio.sleep(0)
            raise RuntimeError('body')
    except* RuntimeError as g: print(g.exceptions)
asyncio.run(main())
