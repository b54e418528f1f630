# every method with too many arguments, and with a keyword it does not know
names = ['count', 'index']
for name in names:
    for args, kwargs in (((1, 2, 3, 4, 5, 6, 7), {}), ((), {'no_such': 1})):
        try:
            print(name, getattr(range(3), name)(*args, **kwargs))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
