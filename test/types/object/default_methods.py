# what object gives to every instance
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __init__(self): self.a = 1
c = C()
print(c.__class__ is C, c.__dict__, c.__doc__, c.__module__, c.__eq__(1), c.__ne__(1), c.__eq__(c), c.__ne__(c), c.__lt__(c), c.__le__(c), c.__gt__(c), c.__ge__(c), c.__hash__() == hash(c), c.__str__() == repr(c), c.__format__('') == str(c), c.__sizeof__() > 0, c.__getstate__(), c.__getattribute__('a'), c.__setattr__('b', 2), c.__delattr__('a'), c.__dict__, c.__init_subclass__(), c.__subclasshook__(int), sorted(n for n in c.__dir__() if n[0] != '_'), c.__reduce_ex__(2)[1][0] is C, c.__init__())
err(lambda: format(c, 'x'))
err(lambda: c.__format__(1))
err(lambda: c.__delattr__('zz'))
err(lambda: c.__getattribute__('zz'))
err(lambda: c.__getattribute__(1))
err(lambda: c.__setattr__(1, 2))
err(lambda: object.__eq__(1))
err(lambda: object.__repr__())
err(lambda: object().__reduce_ex__('a'))
