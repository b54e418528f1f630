# split, rsplit, splitlines, partition, join
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'a b  c'.split(), b'a,b,c'.split(b',', 1), b'a,b,c'.rsplit(b',', 1), b' a b '.rsplit(None, 1), b'a\nb\r\nc\r'.splitlines(), b'a\x0bb\x85'.splitlines(), b'a\nb'.splitlines(True), b'a=b=c'.partition(b'='), b'a=b=c'.rpartition(b'='), b'abc'.partition(b'='), b','.join([b'a', bytearray(b'b'), memoryview(b'c')]), b''.join([]), type(b''.join([bytearray(b'a')])))
err(lambda: b'a'.split('x'))
err(lambda: b'a'.split(b''))
err(lambda: b'a'.partition(b''))
err(lambda: b'a'.partition('x'))
err(lambda: b','.join(['a']))
err(lambda: b','.join([1]))
err(lambda: b','.join(1))
err(lambda: b','.join(b'ab'))
