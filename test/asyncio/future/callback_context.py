# callbacks run in a context
import asyncio, contextvars
v = contextvars.ContextVar('v', default='none')
async def main():
    f = asyncio.get_running_loop().create_future()
    ctx = contextvars.copy_context()
    ctx.run(v.set, 'given')
    v.set('here')
    f.add_done_callback(lambda f: print(v.get()))
    f.add_done_callback(lambda f: print(v.get()), context=ctx)
    v.set('later')
    f.set_result(None)
    await asyncio.sleep(0)
asyncio.run(main())
