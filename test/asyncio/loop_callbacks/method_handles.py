# What a handle says of its callback: functions have a place, methods have none.
import asyncio
import functools


class A:
    def method(self):
        raise ValueError

    @staticmethod
    def static():
        raise ValueError

    @classmethod
    def of_class(cls):
        raise ValueError


def function():
    raise ValueError


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], context['handle']))
    callbacks = [A().method, A.static, A.of_class, function, functools.partial(A().method), functools.partial(function),
                 lambda: 1 / 0, [].pop]
    for callback in callbacks:
        print(loop.call_soon(callback))
        await asyncio.sleep(0)
    loop.set_debug(True)
    for callback in callbacks[:4]:
        print(str(loop.call_soon(callback)).split(' created')[0])
        await asyncio.sleep(0)


asyncio.run(main())
