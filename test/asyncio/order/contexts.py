# Each task runs in a copy of the context of its creator; callbacks keep the context of their registration.
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')


async def child(value):
    print('child starts with', var.get())
    var.set(value)
    await asyncio.sleep(0)
    print('child keeps', var.get())


async def main():
    loop = asyncio.get_running_loop()
    var.set('main')
    await asyncio.gather(child('x'), child('y'))
    print(var.get())
    ctx = contextvars.copy_context()
    ctx.run(var.set, 'ctx')
    await asyncio.create_task(child('z'), context=ctx)
    print(ctx[var], var.get())
    loop.call_soon(lambda: print('callback', var.get()))
    fut = loop.create_future()
    fut.add_done_callback(lambda f: print('done callback', var.get()))
    fut.add_done_callback(lambda f: print('in ctx', var.get()), context=ctx)
    var.set('later')
    fut.set_result(None)
    await asyncio.sleep(0)
    t = asyncio.create_task(child('w'))
    print(t.get_context() is not None)
    await t


asyncio.run(main())
