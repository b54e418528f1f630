# a task may be awaited twice, not itself
import asyncio
async def f(): return 5
async def main():
    t = asyncio.create_task(f())
    print(await asyncio.gather(t, t), await t)
    async def selfish():
        await me
    me = asyncio.create_task(selfish())
    try: await me
    except RuntimeError as e: print(str(e).split(':')[0].split('<')[0], 'itself' in str(e) or 'await on' in str(e))
asyncio.run(main())
