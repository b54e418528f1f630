# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': 1}
print(dict.__new__(dict), d.__getattribute__('get')('a'), d.__repr__(), d.__le__({}), d.__gt__({}), d.__ge__({}), list(d.__iter__()), d.__contains__('a'), d.__class_getitem__(int))
err(lambda: dict.__new__(list))
err(lambda: dict.__new__())
err(lambda: d.__setitem__('a'))
err(lambda: d.__delitem__('zz'))
err(lambda: d.__contains__([]))
