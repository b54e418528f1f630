# SystemExit and KeyboardInterrupt of a child go through
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def leave():
    await asyncio.sleep(0)
    raise SystemExit(5)
async def other():
    try: await asyncio.sleep(1)
    finally: print('other ends')
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(leave())
            t.add_done_callback(lambda t: print('exception', repr(t.exception())))
            tg.create_task(other())
    except BaseException as e:
        print('main sees', repr(e))
err(lambda: asyncio.run(main()))
