# awaiting what cannot be awaited
import asyncio
async def main():
    for x in (5, 'x', None, [], print, int):
        try: await x
        except TypeError as e: print(e)
    try: await main
    except TypeError as e: print(e)
    def gen(): yield 1
    try: await gen()
    except TypeError as e: print(e)
asyncio.run(main())
