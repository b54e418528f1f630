# errors as results
import asyncio
async def f(x):
    if x == 1: raise ValueError('v')
    if x == 2: raise asyncio.CancelledError('c')
    return x
async def main():
    print(await asyncio.gather(*(f(i) for i in range(4)), return_exceptions=True))
asyncio.run(main())
