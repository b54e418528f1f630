# a future by hand
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    it = f.__await__()
    print(next(it) is f, f._asyncio_future_blocking)
    try: next(it)
    except RuntimeError as e: print(e)
    f.set_result('r')
    it = f.__await__()
    try: next(it)
    except StopIteration as e: print(e.value)
    print(asyncio.isfuture(f), f.get_loop() is loop, iter(f) is not None)
asyncio.run(main())
