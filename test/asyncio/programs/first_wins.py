# racing requests, losers are cancelled
import asyncio
async def server(n, d):
    try:
        await asyncio.sleep(d)
        return n
    except asyncio.CancelledError:
        print('loser', n)
        raise
async def main():
    ts = [asyncio.create_task(server(n, d)) for n, d in (('slow', 1), ('fast', 0.005), ('medium', 0.5))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    for t in ts:
        if t in pending: t.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print('winner', done.pop().result())
asyncio.run(main())
