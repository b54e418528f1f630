# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = map.__new__(map, str, [1])
print(m.__iter__() is m, m.__next__())
err(lambda: m.__next__())
err(lambda: map.__new__(map, str))
err(lambda: map.__new__(int))
