# Future() with and without a loop
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
loop = asyncio.new_event_loop()
f = asyncio.Future(loop=loop)
print(f.get_loop() is loop, f)
err(lambda: asyncio.Future(5))
err(lambda: asyncio.Future(loop=5).get_loop())
loop.call_soon(f.set_result, 'x')
print(loop.run_until_complete(f))
loop.close()
async def main(): return asyncio.Future().get_loop() is asyncio.get_running_loop()
print(asyncio.run(main()))
