# an error in a callback is printed on stderr
import asyncio
def bad(): raise ValueError('in callback')
async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({'message': 'the message'})
    loop.call_exception_handler({'message': 'with extra', 'zeta': 5, 'alpha': 'x'})
    loop.call_exception_handler({'message': 'with exception', 'exception': KeyError('k')})
    loop.call_exception_handler({'no': 'message'})
asyncio.run(main())
