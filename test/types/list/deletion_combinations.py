# deleting slices of every kind
for s in (slice(1), slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(4, 1, -1), slice(3, 1), slice(-2, None), slice(None), slice(10, 20), slice(0, 10, 3)):
    a = list(range(8))
    del a[s]
    print(s, a)
