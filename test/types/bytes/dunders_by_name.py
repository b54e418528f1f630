# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(bytes.__new__(bytes, b'a'), b'a'.__getattribute__('hex')(), list(b'ab'.__iter__()), b'a'.__format__(''), b'%d' % 5)
err(lambda: bytes.__new__(str))
err(lambda: b'a'.__format__('5'))
err(lambda: b'a'.__getattribute__('zz'))
