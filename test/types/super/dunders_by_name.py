# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A: x = 1
class B(A): pass
s = super.__new__(super)
s.__init__(B, B())
print(s.__getattribute__('x'), s.x, s.__repr__().startswith("<super: <class 'B'>, <B object>>"))
err(lambda: super.__new__(int))
err(lambda: s.__get__())
