# what the scheduling methods refuse
import asyncio
async def f(): pass
async def main():
    loop = asyncio.get_running_loop()
    for g in (lambda: loop.call_later(None, print), lambda: loop.call_at(None, print), lambda: loop.call_later('a', print), lambda: loop.call_soon(), lambda: loop.call_later(1)):
        try: g()
        except TypeError as e: print(e)
asyncio.run(main())
