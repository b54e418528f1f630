# padding
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print([f('ab', w) for w in (0, 2, 5, 6) for f in (str.center, str.ljust, str.rjust)], 'ab'.center(7, '*'), 'abc'.center(6, '*'), 'ab'.ljust(4, 'é'), 'ab'.rjust(4, '😀'), 'a'.center(-1))
err(lambda: 'a'.center())
err(lambda: 'a'.center('5'))
err(lambda: 'a'.center(5, 'xy'))
err(lambda: 'a'.center(5, ''))
err(lambda: 'a'.center(5, 1))
err(lambda: 'a'.ljust(5, b'x'))
err(lambda: 'a'.rjust(5.0))
err(lambda: 'a'.rjust(2**70))
