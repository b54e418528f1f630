# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


p = property.__new__(property)
print(p.fget, p.__getattribute__('fset'), p.__init__(len), p.fget is len)
err(lambda: property.__new__(int))
err(lambda: p.__get__())
err(lambda: p.__get__(5))
err(lambda: p.__set__(5))
