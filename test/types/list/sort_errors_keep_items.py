# when a comparison or key fails, no item is lost
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 3: raise ValueError('three')
        return self.v < o.v
    def __repr__(self): return str(self.v)
a = [C(5), C(4), C(3), C(2)]
err(lambda: a.sort())
print(sorted(c.v for c in a))
b = [3, 2, 1]
def key(x):
    if x == 1: raise KeyError(x)
    return x
err(lambda: b.sort(key=key))
print(b)
def nosy(x):
    b.append(x)
    return x
err(lambda: b.sort(key=nosy))
print(sorted(b))
