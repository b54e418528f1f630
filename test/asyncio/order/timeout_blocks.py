# timeout: nesting, rescheduling, states, and a cancellation from outside.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as cm:
            print(cm.expired())
            await asyncio.sleep(10)
    except TimeoutError as e:
        print('timeout', repr(e.__cause__), cm.expired(), cm)
    async with asyncio.timeout(None) as cm:
        print(cm, cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        cm.reschedule(None)
    print(cm)
    for f in lambda: cm.reschedule(1), lambda: asyncio.timeout(1).reschedule(2):
        try:
            f()
        except RuntimeError as e:
            print(e)
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print(e)
    # The inner one expires first; then the outer one does, in the handler.
    try:
        async with asyncio.timeout(0.03):
            try:
                async with asyncio.timeout(0.01):
                    await asyncio.sleep(10)
            except TimeoutError:
                print('inner')
                await asyncio.sleep(10)
    except TimeoutError:
        print('outer', asyncio.current_task().cancelling())
    # Both at once: the outer one raises, the inner one passes the cancellation on.
    now = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout_at(now - 1):
            try:
                async with asyncio.timeout_at(now - 1):
                    await asyncio.sleep(10)
            except TimeoutError:
                print('inner first')
    except TimeoutError:
        print('outer')
    # An error of one's own during the cancellation.
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(10)
            finally:
                raise KeyError('own')
    except KeyError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))

    async def victim():
        try:
            async with asyncio.timeout(10):
                await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print('victim', e.args, asyncio.current_task().cancelling())
            raise

    t = asyncio.create_task(victim())
    await asyncio.sleep(0)
    t.cancel('outside')
    try:
        await t
    except asyncio.CancelledError:
        print(t.cancelled())


asyncio.run(main())
