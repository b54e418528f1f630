# what the context of each report holds
import asyncio
async def bad(): raise ValueError('lost')
async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda l, c: seen.append((c['message'], sorted(c), type(c.get('exception')).__name__)))
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    del t
    f = loop.create_future()
    f.set_exception(KeyError('k'))
    del f
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(*sorted((m.split(' at ')[0], keys, e) for m, keys, e in seen), sep='\n')
asyncio.run(main())
