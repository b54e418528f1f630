# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


z = zip.__new__(zip, 'ab')
print(z.__iter__() is z, z.__next__(), z.__getattribute__('__next__')(), z.__setstate__(True))
err(lambda: z.__next__())
err(lambda: zip.__new__(int))
