# arithmetic, not scanning
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


r = range(0, 3000, 3)
print(3 in r, 4 in r, 10**12 in range(0, 10**15, 4), 3.0 in r, 'a' in r, True in range(2), r.index(9), r.count(9), r.count(10), r.count('a'), r.__contains__(6), range(0, -10, -2).index(-4), -3 in range(0, -10, -2))
err(lambda: r.index(4))
err(lambda: range(3).index('a'))
err(lambda: range(3).index(2.5))
err(lambda: r.index())
err(lambda: r.count())
