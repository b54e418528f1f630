# __new__, __init__, __repr__, __str__, __reduce__, __setstate__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = BaseException.__new__(ValueError, 'from new')
print(e, e.args, e.__init__('init'), e.args, e.__repr__(), e.__str__(), e.__reduce__(), e.__setstate__({'x': 5}), e.x, e.__setstate__(None), e.__getattribute__('args'))
err(lambda: e.__setstate__(5))
err(lambda: BaseException.__new__(int))
err(lambda: BaseException.__new__())
e.y = 1
print(e.__reduce__()[2])
class N(Exception):
    def __init__(self, x): pass
print(N(5).args, repr(N(5)), str(N(6)))
err(lambda: N())
err(lambda: N(1, 2))
