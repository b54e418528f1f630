# defining __eq__ removes __hash__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class E:
    def __eq__(self, o): return True
class H(E):
    __hash__ = object.__hash__
class N:
    def __ne__(self, o): return 'ne'
print(E() == 5, E() != 5, 5 == E(), hash(H()) == hash(H()) or True, E.__hash__, N() != N(), N() == 1)
err(lambda: hash(E()))
class B:
    def __hash__(self): return 1.5
class T:
    def __hash__(self): return True
err(lambda: hash(B()))
print(hash(T()))
class R:
    def __eq__(self, o): return NotImplemented
print(R() == R(), R() != R(), R() == 1)
