# strip family and removeprefix, removesuffix
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'  hi \n'.strip(), b' hi '.lstrip(), b' hi '.rstrip(), b'xxhixx'.strip(b'x'), b'abc'.strip(None), b'TestA'.removeprefix(b'Test'), b'abc'.removesuffix(b'c'), b'abc'.lstrip(b'ab'), b'abc'.rstrip(bytearray(b'c')))
err(lambda: b'a'.strip('a'))
err(lambda: b'a'.strip(97))
err(lambda: b'a'.removeprefix('a'))
err(lambda: b'a'.removesuffix())
