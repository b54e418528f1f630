# of keys, values and items, both ways
d = {'a': 1, 'b': 2, 'c': 3}
for it in (iter(d), iter(d.values()), iter(d.items()), reversed(d), reversed(d.values()), reversed(d.items()), d.__iter__(), d.__reversed__()):
    print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), next(it, 'end'))
a, b, c = d
print(a, b, c, *d, sorted(d, reverse=True), max(d), dict(reversed(d.items())))
