# asend and aclose objects run once
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


async def ag():
    yield 1
    yield 2
def run(aw):
    try: return aw.send(None)
    except StopIteration as e: return e.value
g = ag()
a = g.asend(None)
print(run(a))
err(lambda: run(a))
err(lambda: a.throw(ValueError('q')))
print(a.close())
b = g.aclose()
print(run(b))
err(lambda: run(b))
n = g.__anext__()
err(lambda: run(n))
print(type(a).__name__, type(b).__name__)
