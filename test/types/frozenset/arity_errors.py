# every method with too many arguments, and with a keyword it does not know
names = ['copy', 'difference', 'intersection', 'isdisjoint', 'issubset', 'issuperset',
         'symmetric_difference', 'union']
for name in names:
    for args, kwargs in (((1, 2, 3, 4, 5, 6, 7), {}), ((), {'no_such': 1})):
        try:
            print(name, getattr(frozenset([1]), name)(*args, **kwargs))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
