# nothing runs when the time is already up
import asyncio
async def f(): print('never runs')
async def main():
    for d in (0, -1):
        try: await asyncio.wait_for(f(), d)
        except TimeoutError as e: print('timeout', e.args)
    fut = asyncio.get_running_loop().create_future()
    fut.set_result('ready')
    print(await asyncio.wait_for(fut, 0))
asyncio.run(main())
