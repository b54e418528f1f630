# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(float.__new__(float, '1.5'), (1.5).__format__('.2f'), (1.5).__repr__(), (1.5).__getattribute__('real'), float.__doc__ is not None)
err(lambda: float.__new__(int))
err(lambda: float.__new__())
err(lambda: (1.5).__format__(5))
