# count, find, index, rfind, rindex, with ints
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = b'banana'
print(b.count(b'a'), b.count(97), b.count(b'', 3), b.find(b'an'), b.find(110), b.find(b'x'), b.rfind(b'an'), b.rfind(97), b.index(b'n'), b.index(110, 3), b.rindex(b'n'), b.find(b'a', -2), b.count(b'a', 2, 4), b.find(bytearray(b'n')), b.find(memoryview(b'n')))
err(lambda: b.index(b'x'))
err(lambda: b.rindex(b'x'))
err(lambda: b.find('a'))
err(lambda: b.find(256))
err(lambda: b.count(-1))
err(lambda: b.find(None))
err(lambda: b.index())
err(lambda: b.find(b'a', 'x'))
