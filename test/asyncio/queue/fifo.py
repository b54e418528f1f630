# put and get
import asyncio
async def main():
    q = asyncio.Queue()
    for i in range(3): await q.put(i)
    print(q.qsize(), q.empty(), q.full(), q.maxsize, [await q.get() for _ in range(3)], q.empty())
    q.put_nowait('x')
    print(q.get_nowait())
    for g in (q.get_nowait,):
        try: g()
        except asyncio.QueueEmpty as e: print(type(e).__name__, e.args)
    b = asyncio.Queue(1)
    b.put_nowait(1)
    print(b.full())
    try: b.put_nowait(2)
    except asyncio.QueueFull as e: print(type(e).__name__, e.args)
asyncio.run(main())
