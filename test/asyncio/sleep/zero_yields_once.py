# sleep(0) gives way for one turn
import asyncio
log = []
async def w(n, k):
    for i in range(k):
        log.append(n)
        await asyncio.sleep(0)
async def main():
    a = asyncio.create_task(w('a', 2))
    b = asyncio.create_task(w('b', 3))
    log.append('main')
    await asyncio.sleep(0)
    log.append('main')
    await a
    log.append('after a')
    await b
    print(log)
asyncio.run(main())
