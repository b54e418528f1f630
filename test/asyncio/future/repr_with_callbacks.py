# repr of pending futures
import asyncio
def cb(f): pass
async def main():
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(cb)
    print(str(f).split(' at ')[0])
    f.add_done_callback(cb)
    f.add_done_callback(cb)
    print('<1 more>' in str(f))
    f.set_result('x' * 200)
    print(f)
asyncio.run(main())
