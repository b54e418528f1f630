# the order of turns of tasks, callbacks and futures
import asyncio
log = []
async def t(n):
    log.append(n + '1')
    await asyncio.sleep(0)
    log.append(n + '2')
    loop = asyncio.get_running_loop()
    loop.call_soon(log.append, n + 'cb')
    f = loop.create_future()
    loop.call_soon(f.set_result, None)
    await f
    log.append(n + '3')
async def main():
    a = asyncio.create_task(t('a'))
    log.append('m1')
    b = asyncio.create_task(t('b'))
    await a
    log.append('m2')
    await b
    print(log)
asyncio.run(main())
