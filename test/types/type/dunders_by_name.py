# attribute access on classes called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C: x = 1
print(type.__getattribute__(C, 'x'), type.__setattr__(C, 'y', 2), C.y, type.__delattr__(C, 'y'), hasattr(C, 'y'), type.__call__(C).x, type.__new__(type, 'D', (C,), {}).x, type.__init__(C, 'C', (), {}))
err(lambda: type.__delattr__(C, 'zz'))
err(lambda: type.__setattr__(int, 'x', 1))
err(lambda: type.__new__(type))
err(lambda: type.__new__(int, 'X', (), {}))
err(lambda: type.__init__(C))
err(lambda: object.__setattr__(C, 'x', 1))
