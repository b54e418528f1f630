# errors of the awaited thing
import asyncio
async def f(): raise KeyError('k')
async def main():
    try: await asyncio.wait_for(f(), 1)
    except KeyError as e: print('key', e)
    try: await asyncio.wait_for(5, 1)
    except TypeError as e: print(e)
asyncio.run(main())
