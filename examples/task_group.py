"""A task group: when one task fails, its siblings are cancelled, and all failures are reported together."""

import asyncio


async def fetch(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f'  {name}: cancelled')
        raise
    if error is not None:
        print(f'  {name}: fails')
        raise error
    print(f'  {name}: done')
    return name.upper()


async def main():
    print('all goes well:')
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(name, 0.01 * i)) for i, name in enumerate(['a', 'b', 'c'])]
    print('  results:', [task.result() for task in tasks])

    print('two failures at once:')
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch('quick', 0))
            group.create_task(fetch('broken', 0, ValueError('bad value')))
            group.create_task(fetch('missing', 0, KeyError('no key')))
            group.create_task(fetch('slow', 60))
    except* ValueError as errors:
        print('  values:', errors.exceptions)
    except* KeyError as errors:
        print('  keys:', errors.exceptions)

    print('failure in the body:')
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch('sibling', 60))
            await asyncio.sleep(0.01)
            raise RuntimeError('the body itself failed')
    except* RuntimeError as errors:
        print(' ', repr(errors))


asyncio.run(main())
