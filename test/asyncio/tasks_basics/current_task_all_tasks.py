# who runs and who exists
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def child(): return asyncio.current_task().get_name()
async def main():
    me = asyncio.current_task()
    a = asyncio.create_task(child(), name='a')
    b = asyncio.create_task(child(), name='b')
    print(len(asyncio.all_tasks()), me in asyncio.all_tasks(), sorted(t.get_name() for t in asyncio.all_tasks() - {me}))
    print(await a, await b, len(asyncio.all_tasks()))
    loop = asyncio.get_running_loop()
    seen = []
    loop.call_soon(lambda: seen.append(asyncio.current_task()))
    await asyncio.sleep(0)
    print(seen)
asyncio.run(main())
err(lambda: asyncio.current_task())
err(lambda: asyncio.all_tasks())
