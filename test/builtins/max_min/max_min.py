# iterables, several arguments, key and default
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(max([1, 3, 2]), min('banana'), max(1, 2.5, True), max([], default='d'), min([], default=None), max('a', 'bb', key=len), min(['bb', 'a'], key=len), max([1, 2], default=0), max({1: 'a', 5: 'b'}), max([1, 1.0, True]), min(1.0, 1), max((x for x in 'az')), max([[1], [1, 2]]), min([5], key=None), max(1, 2, key=lambda x: -x))
nan = float('nan')
print(max(nan, 1), max(1, nan), min([nan, 0]))
err(lambda: max([]))
err(lambda: min(()))
err(lambda: max(5))
err(lambda: max())
err(lambda: max(1, 'a'))
err(lambda: min([1, None]))
err(lambda: max(1, 2, default=5))
err(lambda: max([1], key=5))
err(lambda: max([1], foo=2))
err(lambda: max([1], key=lambda: 1))
err(lambda: min([3, 1], key=lambda x: 1 / (x - 1)))
