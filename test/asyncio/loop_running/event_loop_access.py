# get_event_loop, set_event_loop, policies
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, isinstance(loop, asyncio.AbstractEventLoop))
asyncio.set_event_loop(None)
err(lambda: asyncio.get_event_loop())
err(lambda: asyncio.get_running_loop())
err(lambda: asyncio.set_event_loop(5))
async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())
loop.run_until_complete(main())
loop.close()
