# a wrong callback fails when it is called
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print(repr(c['exception'])))
    loop.call_soon(5)
    await asyncio.sleep(0)
    print('end')
asyncio.run(main())
