# an error raised during the timeout
import asyncio
async def f():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: raise ValueError('instead')
async def main():
    try: await asyncio.wait_for(f(), 0.01)
    except ValueError as e: print('value', e)
asyncio.run(main())
