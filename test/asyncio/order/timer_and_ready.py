# An expired timer is put behind what was ready before.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, print, 'timer')
    loop.call_soon(print, 'first')
    loop.call_soon(time.sleep, 0.02)
    loop.call_soon(loop.call_soon, print, 'soon, scheduled before the timer expired')
    await asyncio.sleep(0)
    print('main 1')
    await asyncio.sleep(0)
    print('main 2')
    await asyncio.sleep(0)
    print('main 3')


asyncio.run(main())
