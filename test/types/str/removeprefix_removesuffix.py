# at most one prefix or suffix goes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('TestHook'.removeprefix('Test'), 'TestTest'.removeprefix('Test'), 'abc'.removeprefix('x'), 'abc'.removeprefix(''), 'abc'.removesuffix('c'), 'abc'.removesuffix(''), 'abab'.removesuffix('ab'), repr('abc'.removeprefix('abc')))
err(lambda: 'a'.removeprefix(1))
err(lambda: 'a'.removesuffix(('a',)))
err(lambda: 'a'.removeprefix())
