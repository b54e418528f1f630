# what is not done stays pending and is not cancelled
import asyncio
async def f(d):
    await asyncio.sleep(d)
    return d
async def main():
    ts = [asyncio.create_task(f(d)) for d in (0, 0.3)]
    done, pending = await asyncio.wait(ts, timeout=0.01)
    print([t.result() for t in done], [t.cancelled() for t in pending])
    done, pending = await asyncio.wait(pending, timeout=0)
    print(len(done), len(pending))
    print(await ts[1])
asyncio.run(main())
