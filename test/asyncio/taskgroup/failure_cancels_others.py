# one error cancels the rest and comes as a group
import asyncio
cancelled = []
async def bad():
    await asyncio.sleep(0)
    raise ValueError('bad')
async def other(n):
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: cancelled.append(n); raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(other(1))
            tg.create_task(bad())
            tg.create_task(other(2))
    except* ValueError as g:
        print(repr(g), [repr(e) for e in g.exceptions])
asyncio.run(main())
print(sorted(cancelled))
