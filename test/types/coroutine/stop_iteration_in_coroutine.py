# becomes RuntimeError
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


async def f(): raise StopIteration('x')
async def g(): raise StopAsyncIteration('y')
err(lambda: f().send(None))
err(lambda: g().send(None))
