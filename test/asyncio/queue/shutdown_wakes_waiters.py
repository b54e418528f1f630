# getters and putters that wait
import asyncio
async def getter(q, n):
    try: await q.get()
    except asyncio.QueueShutDown: print('getter', n)
async def putter(q, n):
    try: await q.put(n)
    except asyncio.QueueShutDown: print('putter', n)
async def main():
    q = asyncio.Queue()
    ts = [asyncio.create_task(getter(q, n)) for n in 'ab']
    await asyncio.sleep(0)
    q.shutdown()
    await asyncio.gather(*ts)
    f = asyncio.Queue(1)
    f.put_nowait(0)
    ts = [asyncio.create_task(putter(f, n)) for n in 'cd']
    await asyncio.sleep(0)
    f.shutdown()
    await asyncio.gather(*ts)
    print(f.get_nowait())
asyncio.run(main())
