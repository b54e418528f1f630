# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


r = reversed.__new__(reversed, 'ab')
print(r.__iter__() is r, r.__next__(), r.__length_hint__(), r.__next__())
err(lambda: r.__next__())
err(lambda: reversed.__new__(reversed))
err(lambda: reversed.__new__(int))
