# bytes() of every kind of source
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class B:
    def __bytes__(self): return b'B!'
class Bad:
    def __bytes__(self): return 'x'
class X:
    def __index__(self): return 3
print(bytes(), bytes(3), bytes(b'a'), bytes([1, 2]), bytes((65, 66)), bytes(range(3)), bytes('é', 'utf-8'), bytes('é', 'ascii', 'replace'), bytes(bytearray(b'x')), bytes(memoryview(b'y')), bytes(B()), bytes(X()), bytes(source=b'q'), bytes(x for x in (1, 2)), bytes('a', encoding='ascii'), bytes([True]), bytes([X()]))
err(lambda: bytes('a'))
err(lambda: bytes(-1))
err(lambda: bytes([256]))
err(lambda: bytes([-1]))
err(lambda: bytes(['a']))
err(lambda: bytes([1.5]))
err(lambda: bytes(1.5))
err(lambda: bytes(None))
err(lambda: bytes(object()))
err(lambda: bytes(Bad()))
err(lambda: bytes(b'a', 'ascii'))
err(lambda: bytes(1, 'ascii'))
err(lambda: bytes('a', 'nope'))
err(lambda: bytes('é', 'ascii'))
err(lambda: bytes(errors='strict'))
err(lambda: bytes(10**30))
err(lambda: bytes(1, 2, 3, 4))
