# repr in every state, a cancelled party
import asyncio
async def main():
    b = asyncio.Barrier(2)
    print(b)
    t = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    print(b)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), b.n_waiting, b.broken)
    await b.abort()
    print(b)
asyncio.run(main())
