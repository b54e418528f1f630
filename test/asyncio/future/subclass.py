# futures of a subclass
import asyncio
class F(asyncio.Future):
    tag = 'mine'
async def main():
    f = F()
    asyncio.get_running_loop().call_soon(f.set_result, 3)
    print(await f, f.tag, isinstance(f, asyncio.Future), asyncio.ensure_future(f) is f)
asyncio.run(main())
