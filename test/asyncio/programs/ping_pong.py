# two tasks and two events
import asyncio
async def player(name, mine, other, n):
    for i in range(n):
        await mine.wait()
        mine.clear()
        print(name, i)
        other.set()
async def main():
    a, b = asyncio.Event(), asyncio.Event()
    a.set()
    await asyncio.gather(player('ping', a, b, 3), player('pong', b, a, 3))
asyncio.run(main())
