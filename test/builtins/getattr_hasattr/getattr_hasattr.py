# defaults only for AttributeError
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    x = 1
    @property
    def bad(self): raise ValueError('in property')
    @property
    def missing(self): raise AttributeError('custom')
c = C()
print(getattr(c, 'x'), getattr(c, 'y', 'default'), getattr(c, 'missing', 'd'), hasattr(c, 'x'), hasattr(c, 'y'), hasattr(c, 'missing'), getattr(c, 'y', None))
err(lambda: getattr(c, 'y'))
err(lambda: getattr(c, 'bad', 'd'))
err(lambda: hasattr(c, 'bad'))
err(lambda: getattr(c, 5))
err(lambda: hasattr(c, 5))
err(lambda: getattr(c))
err(lambda: hasattr(c))
err(lambda: getattr(c, 'y', 1, 2))
err(lambda: getattr(c, 'y', default=1))
