# moving the deadline
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.005) as cm:
        cm.reschedule(loop.time() + 1)
        await asyncio.sleep(0.02)
    print('survived', cm.expired())
    try:
        async with asyncio.timeout(None) as cm:
            cm.reschedule(loop.time() + 0.005)
            await asyncio.sleep(1)
    except TimeoutError: print('timeout', cm.expired())
    try: cm.reschedule(1)
    except RuntimeError as e: print(e)
    async with asyncio.timeout(5) as cm:
        cm.reschedule(None)
        print(cm.when())
    c2 = asyncio.timeout(1)
    try: c2.reschedule(None)
    except RuntimeError as e: print(e)
asyncio.run(main())
