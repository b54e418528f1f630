# non-overlapping occurrences in a range
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = 'banana'
print(s.count('a'), s.count('ana'), s.count(''), s.count('a', 2), s.count('a', 2, 4), s.count('a', -3), s.count('', 3), s.count('', 10), s.count('x'), ''.count(''), s.count('a', None, None))
err(lambda: s.count())
err(lambda: s.count(1))
err(lambda: s.count('a', 'b'))
err(lambda: s.count('a', 1, 2, 3))
