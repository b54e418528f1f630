# shorter sleeps wake first, equal ones in order
import asyncio
log = []
async def w(n, d):
    await asyncio.sleep(d)
    log.append(n)
async def main():
    await asyncio.gather(w('c', 0.03), w('a', 0.01), w('b', 0.02), w('zero', 0), w('neg', -1))
    print(log)
asyncio.run(main())
