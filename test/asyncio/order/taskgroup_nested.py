# A failure inside an inner group reaches the outer one as a nested group.
import asyncio


async def fail(n, message):
    for _ in range(n):
        await asyncio.sleep(0)
    raise ValueError(message)


async def forever(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, 'out')


def show(eg, depth=0):
    print('  ' * depth + repr(eg.args[0]))
    if isinstance(eg, BaseExceptionGroup):
        for e in eg.exceptions:
            show(e, depth + 1)


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(forever('outer task'))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(2, 'inner'))
                inner.create_task(forever('inner task'))
            print('never')
    except* ValueError as eg:
        show(eg)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail(2, 'outer'))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(forever('inner task'))
    except* ValueError as eg:
        show(eg)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
