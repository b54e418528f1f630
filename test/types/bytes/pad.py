# center, ljust, rjust, zfill, expandtabs
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'ab'.center(7, b'*'), b'ab'.ljust(4), b'ab'.rjust(4, b'.'), b'-42'.zfill(5), b'a\tb'.expandtabs(4), b'ab'.center(5), b'a'.zfill(0), b'x'.ljust(3, bytearray(b'-')))
err(lambda: b'a'.center(5, 'x'))
err(lambda: b'a'.center(5, b'xy'))
err(lambda: b'a'.ljust('a'))
err(lambda: b'a'.zfill('x'))
err(lambda: b'a'.center())
