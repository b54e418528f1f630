# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


f = filter.__new__(filter, None, [1])
print(f.__iter__() is f, f.__next__())
err(lambda: f.__next__())
err(lambda: filter.__new__(filter))
err(lambda: filter.__new__(int))
