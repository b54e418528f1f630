# what create_task and Task refuse
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def f(): pass
async def main():
    for g in (lambda: asyncio.create_task(5), lambda: asyncio.create_task(f), lambda: asyncio.Task(1), lambda: asyncio.create_task(), lambda: asyncio.create_task(f.__call__, 1)):
        try: g()
        except TypeError as e: print(e)
    try: asyncio.create_task(asyncio.get_running_loop().create_future())
    except TypeError as e: print(str(e).split(',')[0].split('<')[0])
    await asyncio.Task(f())
asyncio.run(main())
c = f()
err(lambda: asyncio.create_task(c))
c.close()
