# cancelling with and without a message
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.cancel('msg'), f.cancel(), f.cancelled(), f.done(), f)
    for g in (f.result, f.exception):
        try: g()
        except asyncio.CancelledError as e: print(e.args)
    try: await f
    except asyncio.CancelledError as e: print('await', e.args)
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: print(str(e).split(':')[0])
asyncio.run(main())
