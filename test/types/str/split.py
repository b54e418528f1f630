# by whitespace and by separator, with a limit
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a b  c '.split(), ' a b '.split(' '), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), 'a b c'.split(None, 1), '  a  b '.split(None, 0), ''.split(), ''.split(','), 'abc'.split('abc'), 'a--b--c'.split('--', maxsplit=1), 'a,b'.split(',', -1), 'a,b'.split(',', 0), 'a\u2003b\x1cc'.split(), 'a b'.split(sep=None))
err(lambda: 'a'.split(''))
err(lambda: 'a'.split(1))
err(lambda: 'a'.split(',', 'x'))
err(lambda: 'a'.split(',', 1, 2))
err(lambda: 'a'.split(sep=',', foo=1))
err(lambda: 'a'.split(maxsplit=1.5))
