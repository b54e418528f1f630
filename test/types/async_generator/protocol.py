# asend, athrow, aclose by hand
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


async def ag():
    try:
        x = yield 1
        print('got', x)
        yield 2
    except ValueError as e:
        print('caught', e)
        yield 'v'
    finally:
        print('finally')
def run(aw):
    try: return ('yielded', aw.__await__().send(None))
    except StopIteration as e: return e.value
g = ag()
print(type(g).__name__, g.__name__, g.__qualname__, g.ag_running, g.ag_suspended, g.ag_await, g.ag_code.co_name, g.__aiter__() is g, repr(g).startswith('<async_generator object ag at 0x'))
print(run(g.__anext__()), run(g.asend('s')))
err(lambda: run(g.__anext__()))
err(lambda: run(g.__anext__()))
g = ag()
print(run(g.asend(None)), run(g.athrow(ValueError('v'))), run(g.aclose()), run(g.aclose()))
g = ag()
err(lambda: run(g.asend(1)))
err(lambda: g.zz)
err(lambda: g.asend())
err(lambda: g.send(None))
err(lambda: iter(g))
err(lambda: type(g)())
g = ag()
err(lambda: run(g.athrow(KeyError('k'))))
print(g.ag_frame)
