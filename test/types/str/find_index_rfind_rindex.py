# searching from both ends
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = 'banana'
print(s.find('an'), s.find('an', 2), s.find('x'), s.find(''), s.find('', 6), s.find('', 7), s.find('an', -3), s.find('an', 1, 2), s.rfind('an'), s.rfind('an', 0, 4), s.rfind(''), s.rfind('x'), s.rfind('', 0, 3))
print(s.index('n'), s.index('n', 3), s.rindex('n'), s.rindex('a', 0, 5))
err(lambda: s.index('x'))
err(lambda: s.rindex('x'))
err(lambda: s.index('b', 1))
err(lambda: s.find(1))
err(lambda: s.rfind(None))
err(lambda: s.index(b'a'))
err(lambda: s.rindex())
err(lambda: s.find('a', 'b'))
err(lambda: s.find('a', 1.0))
