# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(frozenset.__new__(frozenset, [1]), frozenset([1]).__repr__(), frozenset.__class_getitem__(int), frozenset([1]).__contains__({1}))
err(lambda: frozenset.__new__(set))
