# at most n inside
import asyncio
inside = peak = 0
async def w(s, n):
    global inside, peak
    async with s:
        inside += 1
        peak = max(peak, inside)
        await asyncio.sleep(0.001)
        inside -= 1
async def main():
    s = asyncio.Semaphore(3)
    await asyncio.gather(*(w(s, i) for i in range(10)))
    print(peak, s.locked())
asyncio.run(main())
