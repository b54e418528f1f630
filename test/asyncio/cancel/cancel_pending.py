# a task cancelled before it starts never runs
import asyncio
async def f(): print('never')
async def main():
    t = asyncio.create_task(f())
    print(t.cancel(), t.cancelled(), t.cancelling())
    try: await t
    except asyncio.CancelledError as e: print('cancelled', e.args)
    print(t.cancelled(), t.cancel(), t.done())
asyncio.run(main())
