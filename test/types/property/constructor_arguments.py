# positional, keyword, wrong
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


p = property(fget=lambda self: 1, doc='d')
print(p.__doc__, p.fset, property(lambda self: 1).fget(None), p.__isabstractmethod__)
err(lambda: property(1, 2, 3, 4, 5))
err(lambda: property(foo=1))
err(lambda: setattr(p, 'fget', 1))
p.__doc__ = 'new'
print(p.__doc__)
err(lambda: p.getter())
err(lambda: p.__set_name__('a'))
q = p.getter(lambda self: 2)
print(q is p, q.__doc__, q.fget(None))
