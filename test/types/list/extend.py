# extends from iterables, itself included
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1]
a.extend('ab')
a.extend(a)
a.extend(x for x in range(2))
a.extend({})
print(a)
err(lambda: a.extend(1))
err(lambda: a.extend(None))
err(lambda: a.extend())
def g():
    yield 'got'
    raise ValueError('stop')
err(lambda: a.extend(g()))
print(a)
