# a cancelled getter loses nothing
import asyncio
async def main():
    q = asyncio.Queue()
    a, b = asyncio.create_task(q.get()), asyncio.create_task(q.get())
    await asyncio.sleep(0)
    a.cancel()
    q.put_nowait('item')
    print(await b)
    await asyncio.wait([a])
    print(a.cancelled(), q.empty())
    try: await asyncio.wait_for(q.get(), 0.001)
    except TimeoutError: print('timeout')
    q.put_nowait('kept')
    print(q.qsize())
asyncio.run(main())
