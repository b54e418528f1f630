# making a class by call
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


C = type('C', (), {'x': 1, 'f': lambda self: self.x})
D = type('D', (C,), {})
print(C, D.__mro__, D().f(), C.__name__, C.__qualname__, C.__module__, D.__bases__, D.__base__)
err(lambda: type('X', 1, {}))
err(lambda: type(1, (), {}))
err(lambda: type('X', (), 1))
err(lambda: type('X', (1,), {}))
err(lambda: type('X', (int, str), {}))
err(lambda: type('X', (C, C), {}))
err(lambda: type('X', (C, D), {}))
err(lambda: type('X', (bool,), {}))
err(lambda: type('X', (type(None),), {}))
err(lambda: type('X\0', (), {}))
err(lambda: type('X', (), {}, foo=1))
err(lambda: type('X', (), {1: 2}).__dict__[1])
