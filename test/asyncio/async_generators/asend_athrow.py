# talking to an async generator
import asyncio
async def echo():
    got = None
    while True:
        try:
            got = yield ('echo', got)
            await asyncio.sleep(0)
        except ValueError as e:
            got = 'error ' + str(e)
async def main():
    g = echo()
    print(await g.asend(None), await g.asend('a'), await g.athrow(ValueError('v')), await g.asend('b'))
    print(await g.aclose())
    try: await g.asend('c')
    except StopAsyncIteration: print('closed')
    try: await g.athrow(KeyError('k'))
    except StopAsyncIteration: print('closed too')
asyncio.run(main())
