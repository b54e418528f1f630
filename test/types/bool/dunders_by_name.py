# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import warnings
warnings.simplefilter('ignore')
print(bool.__new__(bool, []), True.__repr__(), True.__invert__(), True.__str__(), bool.__doc__ is not None)
err(lambda: bool.__new__(int))
err(lambda: bool.__new__())
err(lambda: True.__and__())
