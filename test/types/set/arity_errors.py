# every method with too many arguments, and with a keyword it does not know
names = ['add', 'clear', 'copy', 'difference', 'difference_update', 'discard', 'intersection',
         'intersection_update', 'isdisjoint', 'issubset', 'issuperset', 'pop', 'remove',
         'symmetric_difference', 'symmetric_difference_update', 'union', 'update']
for name in names:
    for args, kwargs in (((1, 2, 3, 4, 5, 6, 7), {}), ((), {'no_such': 1})):
        try:
            print(name, getattr({1}, name)(*args, **kwargs))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
