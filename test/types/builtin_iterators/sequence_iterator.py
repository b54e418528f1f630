# old-style __getitem__ iteration
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class S:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i == self.n: raise IndexError('done')
        if i > 5: raise StopIteration
        return i
    def __len__(self): return self.n
it = iter(S(3))
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), list(iter(S(100))))
class E:
    def __getitem__(self, i): raise KeyError(i)
err(lambda: list(E()))
