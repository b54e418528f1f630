# async with, several rounds
import asyncio
async def w(b, n):
    for r in range(2):
        async with b as i:
            await asyncio.sleep(0)
    return n
async def main():
    b = asyncio.Barrier(2)
    print(await asyncio.gather(w(b, 'a'), w(b, 'b')))
    one = asyncio.Barrier(1)
    print(await one.wait())
asyncio.run(main())
