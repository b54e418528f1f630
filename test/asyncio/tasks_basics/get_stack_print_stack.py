# where a task stands
import asyncio, io
async def inner(): await asyncio.sleep(1)
async def outer(): await inner()
async def bad(): raise ValueError('b')
async def main():
    t = asyncio.create_task(outer())
    print([f.f_code.co_name for f in t.get_stack()])
    await asyncio.sleep(0)
    print([f.f_code.co_name for f in t.get_stack()], [f.f_code.co_name for f in t.get_stack(limit=1)])
    t.cancel()
    b = asyncio.create_task(bad())
    await asyncio.wait([t, b])
    print([f.f_code.co_name for f in b.get_stack()], t.get_stack())
    s = io.StringIO()
    b.print_stack(file=s)
    b.exception()
    print(s.getvalue().splitlines()[-1], len(s.getvalue().splitlines()) > 1)
asyncio.run(main())
