# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = slice(1, 2)
print(slice.__new__(slice, 1), s.__repr__(), s.__hash__() == hash(s), s.__getattribute__('stop'), s.__le__(s), s.__ne__(s), s.__gt__(s), s.__ge__(s))
err(lambda: slice.__new__(int))
err(lambda: slice.__new__(slice))
