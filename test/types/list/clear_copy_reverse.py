# whole-list methods
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1, [2]]
b = a.copy()
print(b == a, b is a, b[1] is a[1])
a.reverse()
print(a, a.clear(), a, [].reverse(), [1].copy())
err(lambda: a.clear(1))
err(lambda: a.copy(1))
err(lambda: a.reverse(1))
