# Subclasses of Future and Task, and a duck-typed future.
import asyncio


class MyFuture(asyncio.Future):
    def set_result(self, value):
        print('set_result', value)
        super().set_result(value)

    def add_done_callback(self, fn, *, context=None):
        print('add_done_callback')
        super().add_done_callback(fn, context=context)


class MyTask(asyncio.Task):
    def cancel(self, msg=None):
        print('cancel', msg)
        return super().cancel(msg)


class Duck:
    _asyncio_future_blocking = False

    def __init__(self, loop):
        self._loop = loop
        self.callbacks = []
        self.value = None

    def add_done_callback(self, fn, *, context=None):
        print('duck add_done_callback', context is not None)
        self._loop.call_soon(fn, self, context=context)

    def result(self):
        return 'quack'

    def __await__(self):
        self._asyncio_future_blocking = True
        yield self
        return self.result()


async def main():
    loop = asyncio.get_running_loop()
    fut = MyFuture(loop=loop)
    loop.call_soon(fut.set_result, 7)
    print(await fut)
    loop.set_task_factory(lambda loop, coro, **kw: MyTask(coro, loop=loop, **kw))
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel('bye')
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, type(t).__name__)

    async def wait_duck():
        return await Duck(loop)

    print(await asyncio.create_task(wait_duck()))


asyncio.run(main())
