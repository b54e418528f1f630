# TimeoutError, and the awaited thing is cancelled
import asyncio
async def slow():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print('cancelled inside'); raise
async def main():
    try: await asyncio.wait_for(slow(), 0.01)
    except asyncio.TimeoutError as e: print(type(e).__name__, e.args, repr(e.__cause__), asyncio.TimeoutError is TimeoutError)
    t = asyncio.create_task(slow())
    try: await asyncio.wait_for(t, 0.01)
    except TimeoutError: print(t.cancelled())
asyncio.run(main())
