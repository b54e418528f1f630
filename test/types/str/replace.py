# counts, empty patterns
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('banana'.replace('a', 'o'), 'banana'.replace('a', 'o', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'aaa'.replace('aa', 'b'), 'abc'.replace('b', ''), 'abc'.replace('x', 'y'), 'abc'.replace('a', 'x', 0), 'abc'.replace('a', 'x', -1), 'abc'.replace('a', 'x', count=1), ''.replace('', 'x', 0))
err(lambda: 'a'.replace('a'))
err(lambda: 'a'.replace(1, 'b'))
err(lambda: 'a'.replace('a', 1))
err(lambda: 'a'.replace('a', 'b', 'c'))
err(lambda: 'a'.replace('a', 'b', 1.0))
