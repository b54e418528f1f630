# exceptions thrown in
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A:
    def __await__(self):
        try:
            yield 1
        except ValueError as e:
            return 'handled ' + str(e)
        finally:
            print('cleanup')
async def f(): return await A()
c = f()
c.send(None)
try: c.throw(ValueError('v'))
except StopIteration as e: print(e.value)
c = f()
c.send(None)
print(c.close())
async def ignore():
    try: await A()
    except GeneratorExit: await A()
c = ignore()
c.send(None)
err(lambda: c.close())
c.close()
c = f()
err(lambda: c.throw(KeyError('unstarted')))
w = f().__await__()
print(type(w).__name__, w.send(None), w.close())
err(lambda: c.throw())
