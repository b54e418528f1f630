# all errors are in the group
import asyncio
async def bad(e): raise e
async def late():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: raise TypeError('while cancelled')
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(ValueError(1)))
            tg.create_task(bad(KeyError(2)))
            tg.create_task(late())
            await asyncio.sleep(0)
    except BaseExceptionGroup as g: print(g, g.exceptions)
asyncio.run(main())
