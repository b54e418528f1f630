# an exception of main reaches the caller
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def main():
    try:
        raise KeyError('from main')
    finally:
        print('finally in main')
err(lambda: asyncio.run(main()))
async def exits(): raise SystemExit(3)
err(lambda: asyncio.run(exits()))
async def cancelled(): raise asyncio.CancelledError('self')
err(lambda: asyncio.run(cancelled()))
async def interrupt(): raise KeyboardInterrupt
err(lambda: asyncio.run(interrupt()))
