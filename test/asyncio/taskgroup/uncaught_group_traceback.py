# an uncaught exception group
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def bad(n):
    raise ValueError(n)
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1))
            tg.create_task(bad(2))
    except ExceptionGroup as g:
        print(type(g).__name__, g.message, [str(e) for e in g.exceptions])
        raise ValueError('from handler') from None
err(lambda: asyncio.run(main()))
