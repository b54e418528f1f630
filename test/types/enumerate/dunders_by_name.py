# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = enumerate.__new__(enumerate, 'ab')
print(e.__iter__() is e, e.__next__(), e.__getattribute__('__next__')(), enumerate.__class_getitem__(int))
err(lambda: e.__next__())
err(lambda: enumerate.__new__(int))
