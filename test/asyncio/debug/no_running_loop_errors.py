# no loop in ordinary code
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
err(lambda: asyncio.get_running_loop())
err(lambda: asyncio.current_task())
err(lambda: asyncio.timeout(1))
err(lambda: asyncio.gather(5))
def f(): return asyncio.Queue(), asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(), asyncio.Condition(), asyncio.Barrier(1)
print(len(f()))
