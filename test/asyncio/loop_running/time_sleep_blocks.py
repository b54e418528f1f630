# time.sleep in a coroutine stops the whole loop
import asyncio, time
log = []
async def a():
    log.append('a1'); time.sleep(0.01); log.append('a2')
async def b(): log.append('b')
async def main():
    await asyncio.gather(a(), b())
    print(log)
asyncio.run(main())
