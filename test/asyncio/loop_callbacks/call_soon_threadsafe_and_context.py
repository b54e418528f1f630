# context argument and the threadsafe form
import asyncio, contextvars
v = contextvars.ContextVar('v', default='default')
async def main():
    loop = asyncio.get_running_loop()
    v.set('main')
    ctx = contextvars.Context()
    loop.call_soon(lambda: print('soon', v.get()))
    loop.call_soon(lambda: print('ctx', v.get()), context=ctx)
    loop.call_soon_threadsafe(lambda x: print('safe', x, v.get()), 5)
    loop.call_later(0.001, lambda: print('later', v.get()), context=ctx)
    v.set('changed')
    await asyncio.sleep(0.01)
asyncio.run(main())
