# an absolute deadline
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 0.01
    try:
        async with asyncio.timeout_at(when) as cm:
            print(cm.when() == when)
            await asyncio.sleep(1)
    except TimeoutError: print('timeout')
    async with asyncio.timeout_at(None): pass
    try:
        async with asyncio.timeout_at(loop.time() - 10): await asyncio.sleep(0.1)
    except TimeoutError: print('past')
asyncio.run(main())
