# all_tasks, current_task and names.
import asyncio


async def child():
    await asyncio.sleep(0)


async def main():
    ts = [asyncio.create_task(child(), name=f'child-{i}') for i in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    ts[0].set_name(17)
    print(ts[0].get_name())
    await asyncio.gather(*ts)
    print([t.get_name() for t in asyncio.all_tasks()])
    print(asyncio.current_task() in asyncio.all_tasks())
    seen = []
    asyncio.get_running_loop().call_soon(lambda: seen.append(asyncio.current_task()))
    await asyncio.sleep(0)
    print(seen)


asyncio.run(main())
try:
    asyncio.all_tasks()
except RuntimeError as e:
    print(e)
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
