# exceptions thrown in have the handled one as context
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def g():
    try:
        yield 1
    except ValueError:
        raise KeyError('second')
it = g()
next(it)
try:
    it.throw(ValueError('first'))
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__cause__)
def h():
    try:
        raise ValueError('own')
    except ValueError:
        yield
        raise
it = h()
next(it)
err(lambda: next(it))
def k():
    yield
    raise
it = k()
next(it)
try:
    raise KeyError('outer')
except KeyError:
    try: next(it)
    except Exception as e: print(type(e).__name__, e)
