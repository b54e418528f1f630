# types, instances, StopIteration
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.set_exception(ValueError)
    print(repr(f.exception()), f)
    try: await f
    except ValueError as e: print('raised', e.args)
    for bad in (5, 'x'):
        try: loop.create_future().set_exception(bad)
        except TypeError as e: print(e)
    s = loop.create_future()
    s.set_exception(StopIteration('s'))
    try: await s
    except RuntimeError as e: print(e, repr(e.__cause__))
    g = loop.create_future()
    g.set_exception(KeyError('k'))
    for _ in range(2):
        try: g.result()
        except KeyError as e: print(repr(e))
asyncio.run(main())
