# timers fire in the order of their times
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    log = []
    for d in (0.03, 0.01, 0.02, 0, -1): loop.call_later(d, log.append, d)
    now = loop.time()
    loop.call_at(now + 0.015, log.append, 'at')
    loop.call_at(now - 5, log.append, 'past')
    await asyncio.sleep(0.06)
    print(log)
asyncio.run(main())
