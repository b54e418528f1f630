# codecs and error handlers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'caf\xc3\xa9'.decode(), b'\xe9'.decode('latin-1'), b'\xff\xfea\x00'.decode('utf-16'), b'a\x00'.decode('utf-16-le'), b'\xff'.decode('utf-8', 'replace') == '\ufffd', b'a\xffb'.decode('utf-8', 'ignore'), b'\xff'.decode('ascii', 'backslashreplace'), ascii(b'\xff'.decode('utf-8', 'surrogateescape')), b'\xef\xbb\xbfa'.decode('utf-8-sig'), b'\x80'.decode('cp1252'), b'a'.decode(encoding='ascii', errors='strict'), ascii(b'\xe2\x82'.decode('utf-8', 'replace')), ascii(b'\xf0\x9f\x98a'.decode('utf-8', 'replace')))
err(lambda: b'\xff'.decode())
err(lambda: b'a\xe2\x82'.decode())
err(lambda: b'\xe2(\xa1'.decode())
err(lambda: b'\xed\xa0\x80'.decode())
err(lambda: b'\x80'.decode('ascii'))
err(lambda: b'a'.decode('utf-16'))
err(lambda: b'a'.decode('nope'))
err(lambda: b'\xff'.decode('utf-8', 'nope'))
err(lambda: b'a'.decode(1))
