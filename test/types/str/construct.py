# str() of objects, and of bytes with an encoding
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class S:
    def __str__(self): return 'S!'
class R:
    def __repr__(self): return 'R!'
class Bad:
    def __str__(self): return 1
class BadR:
    def __repr__(self): return 1
print(repr(str()), str(1), str('a'), str(None), str(b'ab'), str(S()), str(R()), str(b'caf\xc3\xa9', 'utf-8'), str(b'\xe9', 'latin-1'), str(b'a\xff', 'ascii', 'replace'), str(object='x'), str(b'x', errors='strict'), str(bytearray(b'q'), 'ascii'), str(memoryview(b'm'), 'ascii'))
err(lambda: str(Bad()))
err(lambda: str(BadR()))
err(lambda: repr(BadR()))
err(lambda: str('a', 'utf-8'))
err(lambda: str(1, 'utf-8'))
err(lambda: str(b'\xff', 'utf-8'))
err(lambda: str(b'a', 'no-such'))
err(lambda: str(b'\xff', 'ascii', 'no-handler'))
err(lambda: str(1, 2, 3, 4))
err(lambda: str(x=1))
err(lambda: str(b'a', 5))
