# with an own constructor, and Task(eager_start=True)
import asyncio
class T(asyncio.Task): pass
async def f(x): print('runs', x); return x
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(T))
    t = asyncio.create_task(f(1), name='eager')
    print(type(t).__name__, t.done(), t.get_name(), await t)
    loop.set_task_factory(None)
    u = asyncio.Task(f(2), loop=loop, eager_start=True)
    print(u.done(), u.result())
asyncio.run(main())
