# all waiters wake in order
import asyncio
async def w(f, n): print(n, await f)
async def main():
    f = asyncio.get_running_loop().create_future()
    ts = [asyncio.create_task(w(f, n)) for n in 'abc']
    await asyncio.sleep(0)
    f.set_result('value')
    await asyncio.gather(*ts)
asyncio.run(main())
