# no limit, and a limit already passed
import asyncio
async def main():
    async with asyncio.timeout(None) as cm:
        await asyncio.sleep(0.001)
        print(cm.when(), cm.expired())
    for d in (0, -1):
        try:
            async with asyncio.timeout(d):
                print('body starts')
                await asyncio.sleep(0)
                print('never')
        except TimeoutError: print('timeout')
    async with asyncio.timeout(0): print('no await, no timeout')
asyncio.run(main())
