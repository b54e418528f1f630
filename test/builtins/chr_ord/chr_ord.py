# code points and characters
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class X:
    def __index__(self): return 98
print(chr(97), chr(0x1f600), ascii(chr(0xd800)), ascii(chr(0)), chr(X()), ord('a'), ord('😀'), ord('\ud800'), ord(b'a'), ord(bytearray(b'b')), ascii(chr(0x10ffff)))
err(lambda: chr(-1))
err(lambda: chr(0x110000))
err(lambda: chr(10**30))
err(lambda: chr('a'))
err(lambda: chr(1.5))
err(lambda: chr())
err(lambda: ord(''))
err(lambda: ord('ab'))
err(lambda: ord(5))
err(lambda: ord(b'ab'))
err(lambda: ord())
err(lambda: ord(None))
