# object() takes no arguments
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(type(object()).__name__, isinstance(object(), object), object() == object(), object.__doc__ is not None)
err(lambda: object(1))
err(lambda: object(a=1))
err(lambda: setattr(object(), 'x', 1))
err(lambda: object().x)
err(lambda: object()())
err(lambda: len(object()))
err(lambda: object()[0])
err(lambda: iter(object()))
err(lambda: object() + 1)
err(lambda: object() < object())
class C: pass
err(lambda: C(1))
err(lambda: C(a=1))
err(lambda: C.__new__(C, 1))
err(lambda: C().__init__(1))
err(lambda: object.__new__())
err(lambda: object.__new__(1))
err(lambda: object.__new__(int))
err(lambda: object.__init__())
err(lambda: object.__new__(C, 1))
