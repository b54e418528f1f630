# cancelling the gathering future cancels the children
import asyncio
async def f(n):
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print('child', n); raise
async def main():
    g = asyncio.gather(f(1), f(2))
    await asyncio.sleep(0)
    print(g.cancel(), g.cancelled(), g.done())
    try: await g
    except asyncio.CancelledError as e: print('outer', e.args)
    print(g.cancelled())
    g = asyncio.gather(f(3), f(4), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel('why')
    try: print(await g)
    except asyncio.CancelledError as e: print('outer', e.args)
    print(asyncio.gather().cancel())
asyncio.run(main())
