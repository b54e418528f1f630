# the two methods
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


t = (1, 2, 1, True)
print(t.count(1), t.count(9), t.index(2), t.index(1, 1), t.index(1, -1))
err(lambda: t.index(9))
err(lambda: t.index(1, 0, 0))
err(lambda: t.count())
err(lambda: t.index())
err(lambda: t.index(1, 'a'))
