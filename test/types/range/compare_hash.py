# equal when they give the same items
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(3)), hash(range(0)), range(3).__eq__(range(3)), range(3).__eq__(1), range(3).__hash__() == hash(range(3)))
err(lambda: range(3) < range(4))
err(lambda: range(3) + range(3))
err(lambda: range(3) * 2)
