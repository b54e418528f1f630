# __build_class__ by hand and when overridden
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import builtins
C = __build_class__(lambda: None, 'C')
print(C, C.__bases__)
original = builtins.__build_class__
def mine(func, name, *bases, **kw):
    print('building', name, bases, kw)
    return original(func, name, *bases, **kw)
builtins.__build_class__ = mine
class D(C): x = 1
builtins.__build_class__ = original
print(D.x)
err(lambda: __build_class__())
err(lambda: __build_class__(5, 'x'))
err(lambda: __build_class__(lambda: None, 5))
