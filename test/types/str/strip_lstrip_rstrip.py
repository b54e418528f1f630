# whitespace and sets of characters
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = '  \t\n hi \u2003\x1f'
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), 'xxhixx'.strip('x'), 'abcba'.strip('ab'), 'abc'.lstrip('ba'), 'abc'.rstrip('cb'), 'abc'.strip(''), 'abc'.strip(None), repr('aaa'.strip('a')), '😀a😀'.strip('😀'))
err(lambda: 'a'.strip(1))
err(lambda: 'a'.lstrip(b'a'))
err(lambda: 'a'.rstrip('a', 'b'))
