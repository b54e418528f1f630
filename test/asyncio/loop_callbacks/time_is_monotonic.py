# loop.time and sleeping
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    a = loop.time()
    await asyncio.sleep(0.01)
    b = loop.time()
    print(type(a).__name__, b - a >= 0.0099, b - a < 2)
asyncio.run(main())
