# automatic and chosen names
import asyncio
async def f(): pass
async def main():
    a = asyncio.create_task(f(), name='mine')
    b = asyncio.create_task(f())
    c = asyncio.create_task(f())
    print(a.get_name(), b.get_name().startswith('Task-'), int(c.get_name()[5:]) - int(b.get_name()[5:]))
    a.set_name(123)
    print(a.get_name(), repr(a.get_name()))
    d = asyncio.create_task(f(), name=5)
    print(repr(d.get_name()))
    await asyncio.gather(a, b, c, d)
asyncio.run(main())
