# becomes RuntimeError
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


async def ag():
    yield 1
    raise StopAsyncIteration('x')
async def ag2():
    yield 1
    raise StopIteration('x')
def run(aw):
    try: return aw.send(None)
    except StopIteration as e: return e.value
for f in (ag, ag2):
    g = f()
    print(run(g.__anext__()))
    err(lambda: run(g.__anext__()))
