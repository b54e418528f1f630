# Done callbacks go through the queue, in order of registration, and on a done future too.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    for i in range(3):
        fut.add_done_callback(lambda f, i=i: print('callback', i, f.result()))
    loop.call_soon(print, 'before')
    fut.set_result('r')
    loop.call_soon(print, 'after')
    fut.add_done_callback(lambda f: print('late callback', f.result()))
    print('set')
    await asyncio.sleep(0)
    print('iteration 1')
    await fut
    print('await of a done future takes no iteration')
    print(fut.remove_done_callback(print))


asyncio.run(main())
