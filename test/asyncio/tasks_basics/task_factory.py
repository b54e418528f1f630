# a factory of one's own
import asyncio
made = []
def factory(loop, coro, **kw):
    made.append(coro.__name__)
    return asyncio.Task(coro, loop=loop, **kw)
async def f(): return 1
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory, await asyncio.create_task(f(), name='x'))
    try: loop.set_task_factory(5)
    except TypeError as e: print(e)
    loop.set_task_factory(None)
asyncio.run(main())
print(made)
