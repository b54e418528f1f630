# Cancelling the outer future cancels the children; it ends only when they do.
import asyncio


async def child(name, stubborn=False):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(name, 'cancelled', e.args)
        if stubborn:
            return name + ' survived'
        raise


async def main():
    for return_exceptions in False, True:
        for stubborn in False, True:
            g = asyncio.gather(child('a'), child('b', stubborn), return_exceptions=return_exceptions)
            await asyncio.sleep(0)
            print('cancel', g.cancel('why'))
            try:
                print('result', await g)
            except asyncio.CancelledError as e:
                print('gather cancelled', e.args, g.cancelled(), g.done())
            print('again', g.cancel())


asyncio.run(main())
