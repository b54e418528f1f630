# reading items and slices
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [0, 1, 2, 3, 4]
print(a[0], a[-1], a[1:3], a[:], a[::2], a[::-1], a[10:], a[-2:], a[3:1], a[4:0:-2], a[True], a.__getitem__(1), a.__getitem__(slice(2)), a.__len__(), a[-100:100], a[:2**70], a[-2**70:])
err(lambda: a[5])
err(lambda: a[-6])
err(lambda: a[2**70])
err(lambda: a.__getitem__('a'))
err(lambda: a.__getitem__(1.0))
err(lambda: a.__getitem__(None))
err(lambda: a.__getitem__((1, 2)))
err(lambda: a[::0])
err(lambda: a['x':])
err(lambda: a[1.5:])
