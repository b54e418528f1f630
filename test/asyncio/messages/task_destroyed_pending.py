# a loop closed over a pending task
import asyncio
async def wait_forever():
    await asyncio.get_running_loop().create_future()
loop = asyncio.new_event_loop()
t = loop.create_task(wait_forever(), name='orphan')
loop.run_until_complete(asyncio.sleep(0))
loop.close()
del t
print('end')
