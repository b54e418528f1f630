# callable directly, through class and instance
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    @staticmethod
    def f(a, b=2): "doc"; return a, b
print(C.f(1), C().f(1, 3), C.__dict__['f'](5), type(C.__dict__['f']).__name__, C.__dict__['f'].__func__ is C.f, C.__dict__['f'].__wrapped__ is C.f, C.f.__doc__, C.__dict__['f'].__name__, C.__dict__['f'].__isabstractmethod__, C.__dict__['f'].__qualname__, staticmethod(len)('abc'))
err(lambda: staticmethod())
err(lambda: staticmethod(1, 2))
err(lambda: C.f())
err(lambda: staticmethod(5)())
print(staticmethod(5).__get__(None, int), repr(staticmethod(5)), staticmethod(5).__func__)
s = staticmethod(len)
s.attr = 1
print(s.__dict__['attr'])
