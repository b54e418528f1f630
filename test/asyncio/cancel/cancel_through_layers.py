# gather, shield, wait_for and a group around one task
import asyncio
async def leaf():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError as e: print('leaf', e.args); raise
async def layers(kind):
    if kind == 'gather': await asyncio.gather(leaf(), leaf())
    elif kind == 'wait_for': await asyncio.wait_for(leaf(), 1)
    elif kind == 'timeout':
        async with asyncio.timeout(1): await leaf()
    elif kind == 'group':
        async with asyncio.TaskGroup() as tg: tg.create_task(leaf())
    else: await leaf()
async def main():
    for kind in ('direct', 'gather', 'wait_for', 'timeout', 'group'):
        t = asyncio.create_task(layers(kind))
        await asyncio.sleep(0.001)
        t.cancel(kind)
        try: await t
        except asyncio.CancelledError as e: print(kind, e.args, t.cancelled())
asyncio.run(main())
