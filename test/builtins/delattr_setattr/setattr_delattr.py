# by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C: pass
c = C()
print(setattr(c, 'x', 1), c.x, delattr(c, 'x'), hasattr(c, 'x'), setattr(C, 'y', 2), c.y)
err(lambda: delattr(c, 'x'))
err(lambda: setattr(c, 5, 1))
err(lambda: delattr(c, 5))
err(lambda: setattr(c, 'x'))
err(lambda: delattr(c))
err(lambda: setattr(5, 'x', 1))
err(lambda: delattr(C(), 'y'))
print(setattr(c, 'any thing', 3), c.__dict__)
