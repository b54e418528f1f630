# StopIteration carries the value
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def g():
    yield 1
    return 'result'
it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
def h():
    r = yield from g()
    yield r
print(list(h()))
err(lambda: next(it))
def t():
    return (1, 2)
    yield
try: next(t())
except StopIteration as e: print(e.value)
def ex():
    return ValueError('as value')
    yield
try: next(ex())
except StopIteration as e: print(repr(e.value), e.args)
