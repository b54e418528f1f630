# an error in a leftover task goes to the exception handler
import asyncio
async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError('in cleanup')
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print(c['message'], repr(c['exception']), type(c['task']).__name__))
    t = asyncio.create_task(worker())
    await asyncio.sleep(0)
asyncio.run(main())
