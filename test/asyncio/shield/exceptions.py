# errors pass, and a late error of an abandoned inner is reported
import asyncio
async def bad(d):
    await asyncio.sleep(d)
    raise ValueError('bad')
async def main():
    try: await asyncio.shield(bad(0))
    except ValueError as e: print(e)
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print('handler:', c['message'], repr(c.get('exception'))))
    t = asyncio.create_task(bad(0.01))
    s = asyncio.shield(t)
    await asyncio.sleep(0)
    s.cancel()
    try: await s
    except asyncio.CancelledError: print('cancelled')
    await asyncio.sleep(0.02)
    try: asyncio.shield(5)
    except TypeError as e: print(e)
asyncio.run(main())
