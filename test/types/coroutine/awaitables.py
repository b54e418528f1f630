# __await__ of objects, and what cannot be awaited
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A:
    def __await__(self):
        got = yield 'asked'
        return ('got', got)
class NotIter:
    def __await__(self): return 5
class Coro:
    def __await__(self): return made
async def inner(): return 1
made = inner()
async def run(x): return await x
c = run(A())
print(c.send(None), c.cr_await is not None, c.cr_suspended)
try: c.send('answer')
except StopIteration as e: print(e.value)
err(lambda: run(5).send(None))
err(lambda: run(NotIter()).send(None))
err(lambda: run(Coro()).send(None))
made.close()
err(lambda: run('text').send(None))
err(lambda: run(None).send(None))
async def twice():
    i = inner()
    await i
    await i
err(lambda: twice().send(None))
def gen(): yield
err(lambda: run(gen()).send(None))
