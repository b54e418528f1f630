# the result argument, wrong delays
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def main():
    print(await asyncio.sleep(0, 'r'), await asyncio.sleep(0.001, result=5), await asyncio.sleep(True and 0))
    for bad in ('a', None, float('nan')):
        try: await asyncio.sleep(bad)
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
asyncio.run(main())
err(lambda: asyncio.sleep())
err(lambda: asyncio.sleep(1, 2, 3))
