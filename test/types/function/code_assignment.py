# __code__ can be swapped
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(): return 'f'
def g(): return 'g'
def outer():
    x = 1
    def closed(): return x
    return closed
f.__code__ = g.__code__
print(f())
err(lambda: setattr(f, '__code__', outer().__code__))
print(f.__name__, f.__code__.co_name, f == g, hash(f) == hash(f))
