# parties wait for each other
import asyncio
async def w(b, n):
    i = await b.wait()
    print('through', n)
    return i
async def main():
    b = asyncio.Barrier(3)
    print(b.parties, b.n_waiting, b.broken)
    ts = [asyncio.create_task(w(b, n)) for n in 'ab']
    await asyncio.sleep(0)
    print(b.n_waiting, 'filling' in str(b))
    print(await b.wait(), sorted(await asyncio.gather(*ts)), b.n_waiting)
asyncio.run(main())
