# eager_task_factory runs a coroutine at once
import asyncio
async def quick(): print('quick runs'); return 1
async def slow(): print('slow starts'); await asyncio.sleep(0); print('slow ends'); return 2
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(quick())
    print('after a', a.done())
    b = asyncio.create_task(slow())
    print('after b', b.done(), asyncio.current_task() is not None)
    print(await a, await b)
    async def fails(): raise ValueError('eager')
    c = asyncio.create_task(fails())
    print(c.done(), repr(c.exception()))
    print(await asyncio.gather(quick(), slow()))
asyncio.run(main())
