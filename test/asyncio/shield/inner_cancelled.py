# cancelling the inner cancels the outer
import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(1))
    s = asyncio.shield(t)
    t.cancel('inner')
    try: await s
    except asyncio.CancelledError as e: print('cancelled', s.cancelled())
asyncio.run(main())
