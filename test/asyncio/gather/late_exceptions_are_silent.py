# errors after the first are not reported
import asyncio
async def bad(n, d):
    await asyncio.sleep(d)
    raise ValueError(n)
async def main():
    try: await asyncio.gather(bad(1, 0.001), bad(2, 0.01))
    except ValueError as e: print(e)
    await asyncio.sleep(0.03)
    print('end')
asyncio.run(main())
