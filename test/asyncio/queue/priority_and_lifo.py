# the other orders
import asyncio
async def main():
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for x in (3, 1, 2): p.put_nowait((x, 'p')); l.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [await l.get() for _ in range(3)])
    p.put_nowait(1)
    try: p.put_nowait('a')
    except TypeError as e: print(e)
    print(isinstance(p, asyncio.Queue), asyncio.LifoQueue(2).maxsize)
asyncio.run(main())
