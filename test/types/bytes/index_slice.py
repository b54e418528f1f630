# items are ints
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = b'abcdef'
print(b[0], b[-1], b[1:3], b[::2], b[::-1], b[10:], list(b), b.__getitem__(0), b.__getitem__(slice(0, 2)), len(b), b.__len__(), [*iter(b)], list(reversed(b)))
err(lambda: b[6])
err(lambda: b[-7])
err(lambda: b.__getitem__('a'))
err(lambda: b.__getitem__(1.0))
try:
    b[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del b[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
it = iter(b)
next(it)
print(it.__length_hint__(), next(it), list(it), next(it, None))
