# a coroutine that returns a value when cancelled
import asyncio
async def stubborn():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: return 'value'
async def main():
    try: print(await asyncio.wait_for(stubborn(), 0.01))
    except TimeoutError: print('timeout')
asyncio.run(main())
