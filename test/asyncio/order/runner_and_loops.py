# Runner, several runs, names of tasks across runs, nested run, and closing.
import asyncio


async def name():
    return asyncio.current_task().get_name()


async def leftover():
    try:
        await asyncio.sleep(10)
    finally:
        print('leftover cancelled')


async def leaves_one():
    asyncio.create_task(leftover())
    await asyncio.sleep(0)
    return 'main done'


print(asyncio.run(name()))
print(asyncio.run(name()))
print(asyncio.run(leaves_one()))
with asyncio.Runner() as runner:
    print(runner.run(name()))
    loop = runner.get_loop()
    print(runner.run(name()), loop.is_closed(), loop.is_running())
print(loop.is_closed())
try:
    runner.get_loop()
except RuntimeError as e:
    print(e)


async def nested():
    coro = name()
    try:
        asyncio.run(coro)
    except RuntimeError as e:
        print(e)
    coro.close()


asyncio.run(nested())


async def fails():
    raise KeyError('out')


try:
    asyncio.run(fails())
except KeyError as e:
    print(repr(e))
try:
    asyncio.run('no coroutine')
except ValueError as e:
    print(e)


async def cancels_itself():
    asyncio.current_task().cancel('gone')
    await asyncio.sleep(0)


try:
    asyncio.run(cancels_itself())
except asyncio.CancelledError as e:
    print(repr(e))
