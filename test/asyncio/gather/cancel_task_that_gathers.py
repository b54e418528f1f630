# cancelling the waiting task reaches all children
import asyncio
async def child(n):
    try: await asyncio.sleep(1)
    finally: print('end', n)
async def parent():
    try: await asyncio.gather(child(1), child(2))
    except asyncio.CancelledError: print('parent'); raise
async def main():
    t = asyncio.create_task(parent())
    await asyncio.sleep(0.001)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
asyncio.run(main())
