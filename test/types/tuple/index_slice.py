# reading
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


t = (0, 1, 2, 3)
print(t[0], t[-1], t[1:3], t[::-1], t[::2], t[9:], len(t), t.__getitem__(1), t.__getitem__(slice(1)), t.__len__())
err(lambda: t[4])
err(lambda: t[-5])
err(lambda: t.__getitem__('a'))
err(lambda: t.__getitem__(1.0))
err(lambda: t[::0])
try:
    t[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del t[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
