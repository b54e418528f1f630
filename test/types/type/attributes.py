# names, bases, docs and what can be assigned
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    "doc"
    x: int = 1
print(C.__name__, C.__qualname__, C.__module__, C.__doc__, C.__bases__, C.__mro__, C.mro(), C.__annotations__, C.__dict__['x'], type(C.__dict__).__name__, C.__basicsize__ > 0, C.__itemsize__, C.__dictoffset__ != 5, C.__weakrefoffset__ != 5, C.__flags__ > 0, C.__type_params__, C.__subclasses__(), C.__text_signature__, int.__text_signature__ is None or True, C.__base__, C.__firstlineno__, C.__static_attributes__)
C.__name__ = 'Renamed'
C.__qualname__ = 'Q.Renamed'
C.__doc__ = 'new doc'
C.__module__ = 'mod'
print(C, C.__doc__, C.__name__)
err(lambda: setattr(C, '__name__', 1))
err(lambda: setattr(C, '__name__', 'a\0b'))
err(lambda: setattr(C, '__qualname__', 1))
err(lambda: delattr(C, '__name__'))
err(lambda: setattr(C, '__mro__', ()))
err(lambda: setattr(C, '__dict__', {}))
err(lambda: setattr(int, 'x', 1))
err(lambda: setattr(int, '__name__', 'x'))
err(lambda: delattr(int, 'real'))
try:
    C.__dict__['x'] = 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
err(lambda: C.zz)
err(lambda: int.zz)
err(lambda: type(C).zz)
