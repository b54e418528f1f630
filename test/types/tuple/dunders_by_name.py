# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(tuple.__new__(tuple, 'ab'), (1,).__getattribute__('count').__name__, list((1,).__iter__()), (1, 2).__repr__(), tuple.__class_getitem__(int), (1, 2).__hash__() == hash((1, 2)))
err(lambda: tuple.__new__(list))
err(lambda: tuple.__new__(tuple, 1))
err(lambda: tuple.__hash__([]))
