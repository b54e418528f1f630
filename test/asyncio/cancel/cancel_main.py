# main cancels itself through another task
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def killer(t):
    await asyncio.sleep(0)
    t.cancel('by killer')
async def main():
    asyncio.create_task(killer(asyncio.current_task()))
    try: await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('main', e.args)
        raise
err(lambda: asyncio.run(main()))
