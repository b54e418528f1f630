# equality by content, hash of read-only views
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = memoryview(b'abc')
print(m == b'abc', m == bytearray(b'abc'), m == memoryview(b'abc'), m == 'abc', m != b'abd', hash(m) == hash(b'abc'), m.__eq__(1), m == m[::-1], memoryview(b'aa') == memoryview(b'aa').cast('b'), m.__hash__() == hash(b'abc'), m.__ne__(b'abc'))
err(lambda: hash(memoryview(bytearray(b'a'))))
err(lambda: hash(m.cast('b')) == 0 or hash(memoryview(b'abcd').cast('H')))
err(lambda: m < m)
err(lambda: m + m)
