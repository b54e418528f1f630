# the message arrives in the exception
import asyncio
async def f():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('inside', e.args)
        raise
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel('the message')
    try: await t
    except asyncio.CancelledError as e: print('outside', e.args)
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel(msg=('a', 1))
    try: await t
    except asyncio.CancelledError as e: print(e.args)
asyncio.run(main())
