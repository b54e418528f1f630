# what gather refuses
import asyncio
async def main():
    for bad in (5, 'x', None):
        try: await asyncio.gather(bad)
        except TypeError as e: print(e)
    try: await asyncio.gather(foo=1)
    except TypeError as e: print(e)
    print(type(asyncio.gather()).__name__)
import warnings
warnings.simplefilter('ignore')
asyncio.run(main())
