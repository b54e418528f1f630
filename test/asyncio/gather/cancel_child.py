# a cancelled child raises CancelledError from gather
import asyncio
async def f(): await asyncio.sleep(1)
async def g(): await asyncio.sleep(0.01); return 'g'
async def main():
    a, b = asyncio.create_task(f()), asyncio.create_task(g())
    asyncio.get_running_loop().call_soon(a.cancel, 'child')
    try: await asyncio.gather(a, b)
    except asyncio.CancelledError as e: print('gather', e.args, b.done())
    print(await b)
    a = asyncio.create_task(f())
    asyncio.get_running_loop().call_soon(a.cancel)
    print([type(x).__name__ for x in await asyncio.gather(a, g(), return_exceptions=True)])
asyncio.run(main())
