# one to three arguments
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(range(3), range(1, 3), range(0, 10, 3), range(5, 0, -2), range(0), range(True), list(range(3)), list(range(5, 0, -2)), list(range(0, -3)), range(0, 1))
class X:
    def __index__(self): return 4
print(range(X()), list(range(X())), range(10**30, 10**30 + 3), list(range(10**30, 10**30 + 3)))
err(lambda: range())
err(lambda: range(1, 2, 3, 4))
err(lambda: range(1.0))
err(lambda: range('a'))
err(lambda: range(1, 2, 0))
err(lambda: range(None))
err(lambda: range(stop=1))
err(lambda: range(1, 'b'))
