# the inner or the outer one expires
import asyncio
async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(0.01) as inner: await asyncio.sleep(1)
            except TimeoutError: print('inner', inner.expired(), outer.expired())
            await asyncio.sleep(0)
            print('goes on')
    except TimeoutError: print('never')
    try:
        async with asyncio.timeout(0.01) as outer:
            try:
                async with asyncio.timeout(1) as inner: await asyncio.sleep(2)
            except TimeoutError: print('never')
    except TimeoutError: print('outer', inner.expired(), outer.expired())
asyncio.run(main())
