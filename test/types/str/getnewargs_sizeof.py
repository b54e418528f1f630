# the remaining names
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a'.__getnewargs__(), 'abc'.__sizeof__() > 0, 'a'.__class__, str.__doc__ is not None, 'a'.__iter__() is not None)
err(lambda: 'a'.__getnewargs__(1))
err(lambda: 'a'.foo)
err(lambda: setattr('a', 'x', 1))
