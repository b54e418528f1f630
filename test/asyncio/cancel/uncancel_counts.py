# cancelling and uncancel
import asyncio
async def f():
    t = asyncio.current_task()
    print(t.cancelling(), t.uncancel())
    try: await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(t.cancelling(), t.uncancel(), t.uncancel(), t.cancelling())
    return 'ok'
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    print(t.cancel(), t.cancel(), t.cancelling())
    print(await t)
asyncio.run(main())
