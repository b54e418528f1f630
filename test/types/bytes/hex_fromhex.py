# hex text with separators
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'\x01\xab'.hex(), b'\x01\xab\xcd'.hex(':'), b'\x01\xab\xcd\xef\x00'.hex('-', 2), b'\x01\xab\xcd\xef\x00'.hex('-', -2), b''.hex(), b'ab'.hex(sep=' '), b'abc'.hex(b'_'), bytes.fromhex('01 ab\tCD'), bytes.fromhex(''))
class B(bytes): pass
print(type(B.fromhex('01')).__name__)
err(lambda: bytes.fromhex('0'))
err(lambda: bytes.fromhex('zz'))
err(lambda: bytes.fromhex('0 1'))
err(lambda: bytes.fromhex(b'01'))
err(lambda: b'a'.hex('ab'))
err(lambda: b'a'.hex(1))
err(lambda: b'a'.hex('é'))
err(lambda: b'a'.hex(':', 'x'))
