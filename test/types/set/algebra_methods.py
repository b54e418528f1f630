# union, intersection, difference, symmetric_difference
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = {1, 2, 3}
print(a.union([4], (5,)), a.intersection([1, 2], {2, 9}), a.difference([1], [2]), a.symmetric_difference([3, 4]), a.union(), a.intersection(), a.difference(), a)
err(lambda: a.union(1))
err(lambda: a.intersection(1))
err(lambda: a.difference([[]]))
err(lambda: a.symmetric_difference())
err(lambda: a.symmetric_difference([1], [2]))
err(lambda: a.union([[]]))
