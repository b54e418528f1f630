# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(int.__new__(int, '5'), int.__getattribute__(5, 'real'), (5).__getnewargs__(), (5).__sizeof__() > 0, int.__doc__.split()[0], int.__format__(5, '03d'))
err(lambda: int.__new__())
err(lambda: int.__new__(str, 5))
err(lambda: int.__new__(5))
err(lambda: (5).__getnewargs__(1))
err(lambda: (5).__format__())
err(lambda: int.__getattribute__(5, 'zz'))
