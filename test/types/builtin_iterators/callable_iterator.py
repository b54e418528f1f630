# iter with a sentinel
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


n = iter([1, 2, 3, 0, 4])
it = iter(lambda: next(n), 0)
print(type(it).__name__, list(it), list(it), next(n))
err(lambda: iter(1, 2))
err(lambda: next(iter(int, 0)))
it = iter(lambda: next(n), 0)
print(list(it))
def boom(): raise KeyError('boom')
err(lambda: list(iter(boom, 0)))
