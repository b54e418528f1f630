# StopIteration in a generator becomes RuntimeError
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def g():
    yield 1
    raise StopIteration('inner')
it = g()
next(it)
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
def h():
    yield next(iter([]))
err(lambda: list(h()))
