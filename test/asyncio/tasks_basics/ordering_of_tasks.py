# tasks run in the order of creation and wake in the order of waiting
import asyncio
log = []
async def w(n):
    for i in range(3):
        log.append((n, i))
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*(w(c) for c in 'abc'))
    print(log)
asyncio.run(main())
