# What a task does with something that is no future.
import asyncio


def without_reprs(text):
    shown, depth = '', 0
    for c in text:
        depth += c == '<'
        if depth == 0:
            shown += c
        if c == '>':
            depth -= 1
            shown += '<...>' if depth == 0 else ''
    return shown


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def waits(value):
    try:
        return await Yields(value)
    except RuntimeError as e:
        return without_reprs(str(e))


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.create_task(waits(5)))
    print(await asyncio.create_task(waits('text')))
    print(await asyncio.create_task(waits(loop.create_future())))
    print(await asyncio.create_task(waits(i for i in ())))
    print(await asyncio.create_task(waits(None)))
    other = asyncio.new_event_loop()
    foreign = other.create_future()

    async def wait_foreign():
        await foreign

    try:
        await asyncio.create_task(wait_foreign())
    except RuntimeError as e:
        print(str(e).rpartition('got ')[2])
    other.close()

    async def wait_self():
        await asyncio.current_task()

    try:
        await asyncio.create_task(wait_self())
    except RuntimeError as e:
        print(str(e).partition(':')[0])


asyncio.run(main())
