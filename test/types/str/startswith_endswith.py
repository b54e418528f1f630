# prefixes, tuples of them, ranges
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = 'hello'
print(s.startswith('he'), s.startswith('el', 1), s.startswith(('x', 'h')), s.startswith(()), s.startswith(''), s.startswith('', 5), s.startswith('', 6), s.startswith('he', 0, 1), s.endswith('lo'), s.endswith('l', 0, -1), s.endswith(('x', 'o')), s.endswith(''), s.endswith('hello!'), s.startswith('lo', -2))
err(lambda: s.startswith(1))
err(lambda: s.startswith(['h']))
err(lambda: s.startswith(('x', 1)))
err(lambda: s.endswith(b'o'))
err(lambda: s.endswith(('x', None)))
err(lambda: s.startswith())
err(lambda: s.startswith('a', 'b'))
