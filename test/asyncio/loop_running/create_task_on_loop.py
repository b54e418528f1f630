# tasks before the loop runs
import asyncio
loop = asyncio.new_event_loop()
async def f(n): print('task', n); return n
t = loop.create_task(f(1), name='early')
u = loop.create_task(f(2))
print(t.get_name(), t.done(), len(asyncio.all_tasks(loop)))
print(loop.run_until_complete(asyncio.gather(t, u)))
loop.close()
