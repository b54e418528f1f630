# new lists from any iterable
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(sorted([3, 1, 2]), sorted('bca'), sorted({3: 1, 1: 2}), sorted((x for x in [2, 1])), sorted([1, 2], reverse=True), sorted(['b', 'A'], key=str.lower), sorted([]), sorted([True, 0, 0.5]), sorted([(1, 'b'), (1, 'a')]), sorted('ba', key=None), sorted(['aa', 'b', 'cc', 'd'], key=len), sorted(['aa', 'b', 'cc', 'd'], key=len, reverse=True))
err(lambda: sorted(5))
err(lambda: sorted([1, 'a']))
err(lambda: sorted([1, None]))
err(lambda: sorted([1], len))
err(lambda: sorted([1], key=5))
err(lambda: sorted())
err(lambda: sorted([1], foo=1))
err(lambda: sorted([[], {}]))
err(lambda: sorted([1j, 2j]))
def key(x):
    if x == 2: raise KeyError(x)
    return x
err(lambda: sorted([1, 2], key=key))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
