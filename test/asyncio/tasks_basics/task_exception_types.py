# SystemExit and KeyboardInterrupt pass through the loop
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def leave(): raise SystemExit(7)
async def main():
    t = asyncio.create_task(leave())
    t.add_done_callback(lambda t: print('done', repr(t.exception())))
    try:
        await asyncio.sleep(0.1)
    finally:
        print('main finally')
err(lambda: asyncio.run(main()))
