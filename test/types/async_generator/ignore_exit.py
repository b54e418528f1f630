# an async generator that yields on close
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


async def ag():
    try: yield 1
    except GeneratorExit: yield 2
g = ag()
def run(aw):
    try: return aw.send(None)
    except StopIteration as e: return e.value
print(run(g.__anext__()))
err(lambda: run(g.aclose()))
