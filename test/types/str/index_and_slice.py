# items and slices, negative, beyond the end, with steps
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = 'abcdef'
print(s[0], s[-1], s[1:3], s[:-2], s[10:], s[2:100], s[::2], s[::-1], s[5:0:-2], repr(s[3:3]), s[-3:], s[:], s[None:None], s.__getitem__(2), s.__getitem__(slice(1, 4)), s.__len__())
err(lambda: s[6])
err(lambda: s[-7])
err(lambda: s.__getitem__('a'))
err(lambda: s.__getitem__(1.0))
err(lambda: s[::0])
err(lambda: s.__getitem__((1, 2)))
err(lambda: s['a':])
try:
    s[0] = 'x'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del s[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
