# replace, maketrans, translate
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


t = bytes.maketrans(b'abc', b'xyz')
print(b'banana'.replace(b'a', b'o'), b'banana'.replace(b'a', b'o', 1), b'abc'.replace(b'', b'-'), b'abcd'.translate(t), b'abcd'.translate(t, b'd'), b'abcd'.translate(None, b'a'), b'abcd'.translate(None, delete=b'bc'), len(t), t[97])
err(lambda: b'a'.replace('a', b'b'))
err(lambda: b'a'.replace(b'a', 'b'))
err(lambda: b'a'.replace(b'a'))
err(lambda: bytes.maketrans(b'a', b'bc'))
err(lambda: bytes.maketrans('a', 'b'))
err(lambda: b'a'.translate(b'abc'))
err(lambda: b'a'.translate('abc'))
err(lambda: b'a'.translate())
