# before, after and during the shutdown
import asyncio
async def f(): pass
async def main():
    tg = asyncio.TaskGroup()
    c = f()
    try: tg.create_task(c)
    except RuntimeError as e: print(str(e).split('>')[-1])
    async with tg:
        try:
            async with tg: pass
        except RuntimeError as e: print(str(e).split('>')[-1])
    c.close()
    c = f()
    try: tg.create_task(c)
    except RuntimeError as e: print(str(e).split('>')[-1])
    c.close()
    try:
        async with asyncio.TaskGroup() as tg:
            async def bad(): raise ValueError('first')
            tg.create_task(bad())
            try: await asyncio.sleep(1)
            except asyncio.CancelledError:
                c = f()
                try: tg.create_task(c)
                except RuntimeError as e: print(str(e).split('>')[-1])
                c.close()
                raise
    except* ValueError as g: print(g.exceptions)
asyncio.run(main())
