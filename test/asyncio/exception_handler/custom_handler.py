# set, get and reset
import asyncio
def handler(loop, context): print('handler', context)
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_exception_handler({'message': 'm'})
    for bad in (5, 'x'):
        try: loop.set_exception_handler(bad)
        except TypeError as e: print(e)
    loop.set_exception_handler(lambda l, c: (print('then default'), l.default_exception_handler(c)))
    loop.call_exception_handler({'message': 'passed on'})
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
asyncio.run(main())
