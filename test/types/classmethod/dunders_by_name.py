# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


c = classmethod.__new__(classmethod, len)
print(c.__func__, c.__init__(repr), c.__repr__(), c.__get__(None, int)(), c.__get__(5)())
err(lambda: classmethod.__new__(int))
err(lambda: c())
err(lambda: c.__get__(None, None))
