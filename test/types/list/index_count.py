# searching
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


nan = float('nan')
a = [1, 2, 1, 'x', nan]
print(a.index(1), a.index(1, 1), a.index('x', -3), a.index(1, 0, 1), a.count(1), a.count(True), a.count(nan), a.index(nan), a.count('zz'))
err(lambda: a.index('zz'))
err(lambda: a.index(1, 3))
err(lambda: a.index(2, 0, 1))
err(lambda: a.index())
err(lambda: a.index(1, 'x'))
err(lambda: a.count())
err(lambda: a.count(1, 2))
