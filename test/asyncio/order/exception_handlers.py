# Errors of callbacks go to the loop's exception handler.
import asyncio


def boom(x):
    raise ValueError(x)


async def main():
    loop = asyncio.get_running_loop()

    def handler(loop, context):
        print(sorted(context), context['message'].split(' at ')[0], repr(context['exception']))

    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(boom, 1)
    loop.call_soon(print, 'the next callback runs')
    fut = loop.create_future()
    fut.add_done_callback(boom)
    fut.set_result(None)
    await asyncio.sleep(0)
    loop.call_later(0, boom, 2)
    await asyncio.sleep(0.01)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())


asyncio.run(main())
