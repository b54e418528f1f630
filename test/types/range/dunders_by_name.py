# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


r = range(2)
print(range.__new__(range, 3), r.__getattribute__('start'), r.__lt__(r), r.__le__(r), r.__gt__(r), r.__ge__(r), r.__ne__(r), list(r.__iter__()), r.__repr__())
err(lambda: range.__new__(int))
err(lambda: range.__new__(range))
