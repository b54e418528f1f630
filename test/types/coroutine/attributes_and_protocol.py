# cr_ attributes, send, throw, close
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


async def f(x=1):
    "doc"
    return x
c = f()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin, c.cr_code.co_name, c.cr_frame is not None, repr(c).startswith('<coroutine object f at 0x'))
try:
    c.send(None)
except StopIteration as e:
    print('value', e.value)
err(lambda: c.send(None))
err(lambda: c.throw(ValueError('x')))
print(c.close(), c.cr_frame)
d = f()
err(lambda: d.send(5))
print(d.close())
err(lambda: d.send(None))
e = f()
err(lambda: iter(e))
err(lambda: next(e))
err(lambda: len(e))
err(lambda: e.zz)
err(lambda: setattr(e, '__name__', 1))
err(lambda: type(e)())
e.close()
