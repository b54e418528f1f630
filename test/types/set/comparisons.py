# subsets and supersets
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = {1, 2}
print(a <= {1, 2}, a < {1, 2, 3}, a >= {1}, a > a, a == frozenset({1, 2}), a != {1}, a == [1, 2], a.issubset([1, 2, 3]), a.issuperset([1]), a.isdisjoint([3]), a.isdisjoint({1}), {1} < {2}, {1} > {2}, a.__le__(a), a.__lt__(a), a.__ge__(a), a.__gt__(a), a.__eq__(a), a.__ne__(a), a.__lt__([1]), a.__eq__(5))
err(lambda: a < [1, 2, 3])
err(lambda: a.issubset(1))
err(lambda: a.issuperset([[]]))
err(lambda: a.isdisjoint(1))
err(lambda: hash(a))
err(lambda: a.issubset())
