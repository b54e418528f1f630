# a generator cannot re-enter itself
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def g():
    yield next(me)
me = g()
err(lambda: next(me))
err(lambda: next(me))
def c():
    it.close()
    yield
it = c()
err(lambda: next(it))
