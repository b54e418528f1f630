# the class comes first, also of subclasses
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    @classmethod
    def f(cls, a=1): "doc"; return cls.__name__, a
class D(C): pass
print(C.f(), C().f(2), D.f(), D().f(3), C.f.__self__ is C, C.f.__func__.__name__, type(C.__dict__['f']).__name__, C.f.__doc__, C.__dict__['f'].__func__.__name__, C.__dict__['f'].__wrapped__.__name__, C.__dict__['f'].__get__(None, D)(), C.__dict__['f'].__isabstractmethod__)
err(lambda: classmethod())
err(lambda: classmethod(1, 2))
err(lambda: C.__dict__['f']())
err(lambda: C.f(1, 2))
print(repr(classmethod(5)))
class E:
    g = classmethod(dict.fromkeys)
err(lambda: E.g('a'))
