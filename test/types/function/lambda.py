# names and defaults
f = lambda x, *a, k=1, **kw: (x, a, k, kw)
print(f(1), f(1, 2, k=3, z=4), f.__name__, f.__qualname__, (lambda: (yield))().__name__)
fs = [lambda: i for i in range(3)]
print([g() for g in fs], [(lambda i=i: i)() for i in range(3)])
