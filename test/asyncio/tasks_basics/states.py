# done, cancelled, result, exception
import asyncio
async def ok(): return 1
async def bad(): raise KeyError('k')
async def main():
    a, b = asyncio.create_task(ok()), asyncio.create_task(bad())
    c = asyncio.create_task(asyncio.sleep(1))
    for t in (a, b, c):
        try: t.result()
        except asyncio.InvalidStateError as e: print(e)
        try: t.exception()
        except asyncio.InvalidStateError as e: print(e)
    c.cancel('msg')
    await asyncio.wait([a, b, c])
    print([t.done() for t in (a, b, c)], [t.cancelled() for t in (a, b, c)], a.result(), repr(a.exception()), repr(b.exception()))
    for t in (b, c):
        try: t.result()
        except BaseException as e: print(type(e).__name__, e)
    try: c.exception()
    except asyncio.CancelledError as e: print('cancelled', e)
asyncio.run(main())
