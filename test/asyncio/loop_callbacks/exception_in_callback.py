# goes to the exception handler, the loop goes on
import asyncio
def bad(): 1 / 0
async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda l, c: seen.append((l is loop, sorted(c), c['message'].split(' at ')[0], repr(c['exception']))))
    loop.call_soon(bad)
    await asyncio.sleep(0)
    print(seen)
asyncio.run(main())
