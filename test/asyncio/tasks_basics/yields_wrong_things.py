# a coroutine that yields what the loop does not know
import asyncio, types
@types.coroutine
def raw(x): yield x
async def main():
    for x in (5, 'text', [1]):
        async def bad(): await raw(x)
        try: await asyncio.create_task(bad())
        except RuntimeError as e: print(str(e).split('got: ')[-1])
    async def bare(): await raw(None); return 'bare yield is fine'
    print(await asyncio.create_task(bare()))
    async def g():
        def gen(): yield
        await raw(gen())
    try: await asyncio.create_task(g())
    except RuntimeError as e: print(str(e).split(' <')[0])
asyncio.run(main())
