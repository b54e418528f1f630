# errors of a runner
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def f(): pass
r = asyncio.Runner()
err(lambda: r.run(5))
err(lambda: r.run(f))
r.close()
r.close()
c = f()
err(lambda: r.run(c))
c.close()
err(lambda: r.__enter__())
err(lambda: asyncio.Runner(5))
async def main():
    inner = asyncio.Runner()
    c = f()
    try: inner.run(c)
    except RuntimeError as e: print(e)
    c.close()
asyncio.run(main())
