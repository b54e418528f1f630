# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = staticmethod.__new__(staticmethod, len)
print(s.__func__, s.__init__(abs), s.__call__(-5), s.__repr__(), s.__get__(5)(-1))
err(lambda: staticmethod.__new__(int))
err(lambda: s.__call__())
