# everything a function shows
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
    "doc"
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__type_params__, f.__globals__ is globals(), f.__code__.co_name, type(f.__builtins__).__name__, f.__code__.co_varnames)
f.attr = 1
f.__name__ = 'g'
f.__qualname__ = 'Q.g'
f.__doc__ = None
f.__defaults__ = (7,)
f.__kwdefaults__ = {'d': 8}
f.__annotations__ = {'x': 'y'}
print(f.__dict__, f.__name__, f.__doc__, repr(f).startswith('<function Q.g at 0x'), f.__annotations__)
err(lambda: setattr(f, '__name__', 1))
err(lambda: setattr(f, '__defaults__', [1]))
err(lambda: setattr(f, '__kwdefaults__', 1))
err(lambda: setattr(f, '__code__', 1))
err(lambda: setattr(f, '__dict__', 1))
err(lambda: setattr(f, '__globals__', {}))
err(lambda: setattr(f, '__closure__', ()))
err(lambda: setattr(f, '__annotations__', 1))
err(lambda: setattr(f, '__qualname__', 1))
err(lambda: f.zz)
err(lambda: delattr(f, 'attr') or f.attr)
err(lambda: delattr(f, '__name__'))
del f.__defaults__, f.__kwdefaults__, f.__annotations__
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)
