# three parts around a separator
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='), '='.partition('='), ''.partition('x'))
err(lambda: 'a'.partition(''))
err(lambda: 'a'.rpartition(''))
err(lambda: 'a'.partition(1))
err(lambda: 'a'.rpartition())
