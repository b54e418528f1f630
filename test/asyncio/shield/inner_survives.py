# cancelling the outer leaves the inner running
import asyncio
async def work():
    await asyncio.sleep(0.01)
    print('work done')
    return 'result'
async def main():
    t = asyncio.create_task(work())
    s = asyncio.shield(t)
    await asyncio.sleep(0)
    print(s.cancel())
    try: await s
    except asyncio.CancelledError: print('outer cancelled', t.cancelled(), t.done())
    print(await t)
    print(await asyncio.shield(work()))
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)
asyncio.run(main())
