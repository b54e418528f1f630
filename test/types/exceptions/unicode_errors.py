# five arguments and the texts
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = UnicodeDecodeError('utf-8', b'abc\xff', 3, 4, 'invalid start byte')
print(e, str(e), e.encoding, e.object, e.start, e.end, e.reason, str(UnicodeDecodeError('ascii', b'abc', 0, 2, 'r')), UnicodeEncodeError('ascii', 'é', 0, 1, 'ordinal not in range(128)'), str(UnicodeEncodeError('ascii', 'aé', 1, 2, 'r')), str(UnicodeEncodeError('ascii', 'é€', 0, 2, 'r')), str(UnicodeEncodeError('x', '€', 0, 1, 'r')), str(UnicodeEncodeError('x', '😀', 0, 1, 'r')), str(UnicodeTranslateError('é', 0, 1, 'r')), UnicodeError.__base__)
e.start = 1
e.reason = 'changed'
print(str(e))
err(lambda: UnicodeDecodeError())
err(lambda: UnicodeDecodeError('utf-8', 'str', 0, 1, 'r'))
err(lambda: UnicodeEncodeError('ascii', b'x', 0, 1, 'r'))
err(lambda: UnicodeTranslateError('x', 1))
err(lambda: UnicodeDecodeError('u', b'', 'a', 1, 'r'))
