# coroutines, futures, results, errors
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def f(x): return x
async def bad(): raise ValueError('b')
loop = asyncio.new_event_loop()
print(loop.run_until_complete(f(1)), loop.is_running(), loop.is_closed())
fut = loop.create_future()
loop.call_later(0.001, fut.set_result, 'future')
print(loop.run_until_complete(fut), loop.run_until_complete(loop.create_task(f(2))))
err(lambda: loop.run_until_complete(bad()))
err(lambda: loop.run_until_complete(5))
err(lambda: loop.run_until_complete(f))
never = loop.create_future()
loop.call_soon(loop.stop)
err(lambda: loop.run_until_complete(never))
loop.close()
print(loop.is_closed())
