# what run refuses
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def main(): pass
err(lambda: asyncio.run(main))
err(lambda: asyncio.run(5))
err(lambda: asyncio.run(None))
err(lambda: asyncio.run())
err(lambda: asyncio.run(1, 2))
