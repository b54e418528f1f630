# a predicate
import asyncio
async def main():
    c = asyncio.Condition()
    items = []
    async def consumer():
        async with c:
            print(await c.wait_for(lambda: len(items) >= 2 and 'enough'))
    t = asyncio.create_task(consumer())
    for i in range(2):
        await asyncio.sleep(0)
        async with c:
            items.append(i)
            c.notify_all()
    await t
asyncio.run(main())
