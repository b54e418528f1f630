"""The finalisers of futures, tasks and loops, called by hand; Handle and TimerHandle by their constructors."""
import asyncio
import contextvars
import inspect
import warnings


def handler(loop, context):
    print('handler', sorted(context), context['message'], repr(context.get('exception')))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    future = loop.create_future()
    future.__del__()
    future.set_exception(KeyError('lost'))
    print(future._log_traceback)
    future.__del__()
    print(future._log_traceback)
    future.__del__()
    task = asyncio.create_task(asyncio.sleep(0))
    task.__del__()
    await task
    task.__del__()
    for cls in (asyncio.Handle, asyncio.TimerHandle):
        print(inspect.signature(cls), inspect.signature(cls.__init__), inspect.signature(cls.cancel))
    handle = asyncio.Handle(print, ('called',), loop)
    handle._run()
    print(handle.cancelled(), handle.get_context() is not contextvars.copy_context())
    print(inspect.signature(handle.cancel))
    handle.cancel()
    print(handle.cancelled(), repr(handle))
    early = asyncio.TimerHandle(1, print, (), loop)
    late = asyncio.TimerHandle(2, print, (), loop)
    print(early < late, early == late, early >= late, early.__eq__(5), early.__lt__(5), hash(early) == hash(1.0), early.when())
    print(asyncio.Queue[int], asyncio.Queue[int].__origin__ is asyncio.Queue, type(asyncio.Queue[int]).__name__)


asyncio.run(main())
loop = asyncio.new_event_loop()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    loop.__del__()
print(len(seen), seen[0].category.__name__, str(seen[0].message).split(' <')[0], loop.is_closed())
