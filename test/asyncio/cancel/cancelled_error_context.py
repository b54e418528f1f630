# the traceback and context of a cancellation
import asyncio
async def inner(): await asyncio.sleep(1)
async def middle():
    try: await inner()
    except asyncio.CancelledError as e: raise RuntimeError('translated') from e
async def main():
    t = asyncio.create_task(middle())
    await asyncio.sleep(0)
    t.cancel('why')
    try: await t
    except RuntimeError as e: print(e, repr(e.__cause__))
    u = asyncio.create_task(inner())
    await asyncio.sleep(0)
    u.cancel()
    for _ in range(2):
        try: await u
        except asyncio.CancelledError as e: print(repr(e), e.__context__ is None)
asyncio.run(main())
