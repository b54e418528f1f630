# keys with their own __hash__ and __eq__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


log = []
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): log.append(('hash', self.v)); return self.v % 2
    def __eq__(self, o): log.append(('eq', self.v, getattr(o, 'v', o))); return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f'K{self.v}'
d = {K(1): 'a', K(2): 'b', K(3): 'c'}
print(d, d[K(3)], K(5) in d, len(d))
del d[K(1)]
print(list(d))
class Bad:
    def __hash__(self): return 'x'
class Neg:
    def __hash__(self): return -1
class Big:
    def __hash__(self): return 2**64 + 5
class NoHash:
    __hash__ = None
class EqOnly:
    def __eq__(self, o): return True
class Raises:
    def __hash__(self): raise ValueError('hash')
err(lambda: {Bad(): 1})
print(hash(Neg()), hash(Big()))
err(lambda: {NoHash(): 1})
err(lambda: {EqOnly(): 1})
err(lambda: {Raises(): 1})
err(lambda: {}.get(Raises()))
