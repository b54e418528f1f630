# the default report of a failing callback
import asyncio
def bad(x):
    raise ValueError(x)
async def main():
    asyncio.get_running_loop().call_soon(bad, 'boom')
    await asyncio.sleep(0)
    print('main goes on')
asyncio.run(main())
