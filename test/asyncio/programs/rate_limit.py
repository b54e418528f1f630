# a semaphore and a clock
import asyncio
async def call(sem, n, log):
    async with sem:
        log.append(('start', n))
        await asyncio.sleep(0.005)
        log.append(('end', n))
async def main():
    log = []
    await asyncio.gather(*(call(asyncio.Semaphore(1) if False else sem, n, log) for sem in [asyncio.Semaphore(2)] for n in range(4)))
    print(log)
asyncio.run(main())
