# an error while a generator is closed at the end
import asyncio
async def g():
    try: yield 1
    finally: raise ValueError('closing')
kept = []
async def main():
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print(c['message'].split('<')[0], repr(c['exception'])))
    it = g()
    kept.append(it)
    await anext(it)
asyncio.run(main())
