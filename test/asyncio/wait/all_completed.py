# done and pending sets
import asyncio
async def f(x):
    await asyncio.sleep(0.005 * x)
    return x
async def main():
    ts = [asyncio.create_task(f(i)) for i in range(3)]
    done, pending = await asyncio.wait(ts)
    print(sorted(t.result() for t in done), pending, type(done).__name__)
    print(await asyncio.wait(ts) == (done, set()))
asyncio.run(main())
