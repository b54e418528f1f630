# Event: the native way through wait(), and what a subclass or an instance replaces.
import asyncio
import traceback


async def waiter(e, log, name):
    log.append((name, await e.wait()))


class Counting(asyncio.Event):
    calls = 0

    def _get_loop(self):
        Counting.calls += 1
        return super()._get_loop()


class Own(asyncio.Event):
    def __init__(self, start):
        super().__init__()
        if start:
            self.set()

    def is_set(self):
        return 'asked'


async def main():
    for make in (asyncio.Event, Counting, lambda: Own(False)):
        e = make()
        log = []
        tasks = [asyncio.create_task(waiter(e, log, i)) for i in range(3)]
        await asyncio.sleep(0)
        print(len(e._waiters), [type(f).__name__ for f in e._waiters], e._value, repr(e).split('[')[1])
        tasks[1].cancel('second')
        await asyncio.sleep(0)
        print(len(e._waiters), e.is_set())
        e.set()
        print(await asyncio.gather(*tasks, return_exceptions=True), log, len(e._waiters))
        print(await e.wait(), e.is_set())
        e.clear()
        print(e.is_set(), repr(e)[-10:])
    print(Counting.calls)
    e = asyncio.Event()
    task = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    coro = task.get_coro()
    print(type(coro.cr_await).__name__, coro.cr_frame.f_lineno > coro.cr_code.co_firstlineno, sorted(coro.cr_frame.f_locals))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as err:
        print([f.name for f in traceback.extract_tb(err.__traceback__)], repr(err.__context__))
    for bad in (lambda: asyncio.Event(1), lambda: asyncio.Event(loop=1), lambda: e.set(1)):
        try:
            bad()
        except (TypeError, AttributeError) as err:
            print(type(err).__name__, str(err).replace('Event()', 'Event.__init__()'))
    print(Own(True)._value, asyncio.Event.wait.__qualname__, asyncio.Event.__mro__[-2:])
    e = asyncio.Event()
    e._value = 'odd'
    print(e.is_set(), await e.wait())
    other = asyncio.Event()
    w = asyncio.create_task(other.wait())
    await asyncio.sleep(0)
    return other, w


other, w = asyncio.run(main())


async def elsewhere():
    try:
        await other.wait()
    except RuntimeError as err:
        print(str(err)[-34:])


asyncio.run(elsewhere())
