# every run has its own loop
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
loops = []
async def main(): loops.append(asyncio.get_running_loop())
asyncio.run(main())
asyncio.run(main())
print(loops[0] is loops[1], [l.is_closed() for l in loops], [l.is_running() for l in loops])
err(lambda: asyncio.get_running_loop())
