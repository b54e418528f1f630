# generator expressions evaluate lazily, the first iterable at once
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def boom(): raise ValueError('eager')
err(lambda: (x for x in boom()))
g = (boom() for x in 'a')
err(lambda: next(g))
print(list(x for x in range(3) if x), sum(x * x for x in range(4)), list((x, y) for x in 'ab' for y in range(2)), any(x > 1 for x in [1, 2]))
err(lambda: (x for x in 5))
n = 10
g = (n for _ in range(2))
n = 20
print(list(g))
