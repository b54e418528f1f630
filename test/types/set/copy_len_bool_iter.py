# the rest
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = {1, 2, 3}
c = a.copy()
c.add(4)
print(a, c, len(a), a.__len__(), bool(set()), sorted(a), sum(a), max(a))
it = iter({1, 2})
print(next(it), it.__length_hint__(), next(it), next(it, 'end'), type(it).__name__)
err(lambda: a[0])
err(lambda: a.copy(1))
err(lambda: a.foo)
err(lambda: setattr(a, 'x', 1))
err(lambda: reversed(a))
print(a.__sizeof__() > 0, a.__reduce__(), set[int], set.__class_getitem__(int), {1, 2}.__iter__ is not None)
