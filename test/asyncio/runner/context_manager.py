# several runs in one loop
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
async def f(x): return x, id(asyncio.get_running_loop())
with asyncio.Runner() as r:
    a, b = r.run(f(1)), r.run(f(2))
    print(a[0], b[0], a[1] == b[1], r.get_loop().is_closed())
err(lambda: r.get_loop())
