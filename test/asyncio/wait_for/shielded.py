# the shielded task survives the timeout
import asyncio
async def f():
    await asyncio.sleep(0.02)
    return 'survived'
async def main():
    t = asyncio.create_task(f())
    try: await asyncio.wait_for(asyncio.shield(t), 0.005)
    except TimeoutError: print('timeout', t.cancelled())
    print(await t)
asyncio.run(main())
