# ordinary functions beside the loop
import asyncio, contextvars
v = contextvars.ContextVar('v')
def work(a, b=0): return a + b
def fail(): raise ValueError('in thread')
async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 1), await asyncio.to_thread(work, 1, b=2))
    try: await asyncio.to_thread(fail)
    except ValueError as e: print(e)
    v.set('ctx')
    print(await asyncio.to_thread(v.get))
asyncio.run(main())
