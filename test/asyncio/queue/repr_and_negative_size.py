# repr, maxsize
import asyncio
async def main():
    q = asyncio.Queue(-1)
    for i in range(5): q.put_nowait(i)
    print(q.full(), q.qsize(), str(q).split(' at ')[0], str(q).split('maxsize')[1])
    try: await q.put()
    except TypeError as e: print(e)
    print(asyncio.Queue[int])
asyncio.run(main())
