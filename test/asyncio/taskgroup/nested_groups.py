# groups in groups
import asyncio
async def bad(n): raise ValueError(n)
async def main():
    try:
        async with asyncio.TaskGroup() as a:
            a.create_task(bad('outer'))
            async with asyncio.TaskGroup() as b:
                b.create_task(bad('inner'))
    except BaseExceptionGroup as g: print(repr(g))
    async def sub():
        async with asyncio.TaskGroup() as c:
            c.create_task(bad('deep'))
    try:
        async with asyncio.TaskGroup() as a: a.create_task(sub())
    except BaseExceptionGroup as g: print(repr(g))
asyncio.run(main())
