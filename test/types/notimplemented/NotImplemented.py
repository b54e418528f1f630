# the only instance, and its warning in conditions
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(NotImplemented, type(NotImplemented), type(NotImplemented)() is NotImplemented, NotImplemented == 1, NotImplemented.__reduce__(), hash(NotImplemented) == hash(NotImplemented))
err(lambda: type(NotImplemented)(1))
err(lambda: NotImplemented())
err(lambda: NotImplemented.x)
import warnings
with warnings.catch_warnings():
    warnings.simplefilter('error')
    err(lambda: bool(NotImplemented))
    err(lambda: not NotImplemented)
    err(lambda: 1 if NotImplemented else 2)
