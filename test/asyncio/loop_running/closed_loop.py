# everything is refused after close
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
loop = asyncio.new_event_loop()
loop.close()
loop.close()
async def f(): pass
err(lambda: loop.call_soon(print))
err(lambda: loop.call_later(1, print))
err(lambda: loop.call_at(1, print))
err(lambda: loop.run_forever())
c = f()
err(lambda: loop.run_until_complete(c))
err(lambda: loop.create_task(c))
c.close()
print(loop.is_closed(), loop.create_future().done(), loop.time() >= 0, loop.stop())
print(str(loop).split(' ', 1)[1])
