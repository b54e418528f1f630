# cancelled callbacks do not run
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    log = []
    a = loop.call_soon(log.append, 'a')
    b = loop.call_later(0.001, log.append, 'b')
    c = loop.call_later(0.001, log.append, 'c')
    a.cancel()
    b.cancel()
    b.cancel()
    await asyncio.sleep(0.01)
    print(log, a.cancelled(), b.cancelled(), c.cancelled(), type(a).__name__, type(b).__name__)
    c.cancel()
    print(c.cancelled(), isinstance(b, asyncio.TimerHandle), isinstance(b, asyncio.Handle), b.when() > 0)
asyncio.run(main())
