# other errors pass, and an error during the timeout too
import asyncio
async def main():
    try:
        async with asyncio.timeout(1): raise ValueError('v')
    except ValueError as e: print(e)
    try:
        async with asyncio.timeout(0.005):
            try: await asyncio.sleep(1)
            finally: raise KeyError('k')
    except KeyError as e: print('key', e, repr(e.__context__))
    async with asyncio.timeout(0.005) as cm:
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print('swallowed')
    print(cm.expired())
asyncio.run(main())
