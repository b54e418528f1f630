# items and slices are computed
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


r = range(0, 20, 3)
print(r[0], r[-1], r[1:3], r[::-1], r[::2], r[10:], r[-2:], r[:100], r[2:2], r.__getitem__(1), range(10**30)[10**29], range(10)[::-3], range(10**30)[-1])
err(lambda: r[7])
err(lambda: r[-8])
err(lambda: r.__getitem__('a'))
err(lambda: r.__getitem__(1.0))
err(lambda: r[::0])
try:
    r[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del r[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
