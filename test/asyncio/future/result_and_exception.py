# setting and reading
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled(), f)
    for g in (f.result, f.exception):
        try: g()
        except asyncio.InvalidStateError as e: print(type(e).__name__, e)
    f.set_result(5)
    print(f.done(), f.result(), f.exception(), await f, f)
    for g in (lambda: f.set_result(6), lambda: f.set_exception(ValueError())):
        try: g()
        except asyncio.InvalidStateError as e: print(str(e).split(':')[0])
    print(f.cancel())
asyncio.run(main())
