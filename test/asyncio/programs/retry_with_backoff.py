# a flaky call with timeouts
import asyncio
attempts = 0
async def flaky():
    global attempts
    attempts += 1
    if attempts == 1: raise ConnectionError('refused')
    if attempts == 2: await asyncio.sleep(5)
    return 'ok after %d' % attempts
async def retry(f, n):
    for i in range(n):
        try: return await asyncio.wait_for(f(), 0.01)
        except (ConnectionError, TimeoutError) as e:
            print('retry', i, type(e).__name__, e)
            await asyncio.sleep(0.001 * 2 ** i)
    raise RuntimeError('gave up')
print(asyncio.run(retry(flaky, 5)))
