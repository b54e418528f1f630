# and identity of a copy
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


f = frozenset([1, 2])
print(f, frozenset(), frozenset('a'), frozenset(f) is f, f.copy() is f, frozenset() == set(), frozenset({1: 2}))
err(lambda: frozenset(1))
err(lambda: frozenset([[]]))
err(lambda: frozenset(1, 2))
