# substrings
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a' in 'abc', 'bc' in 'abc', 'ac' in 'abc', '' in '', '' in 'a', 'x' not in 'abc', 'abc'.__contains__('b'))
err(lambda: 1 in 'abc')
err(lambda: None in 'abc')
err(lambda: b'a' in 'abc')
