# every method with too many arguments, and with a keyword it does not know
names = ['append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort']
for name in names:
    for args, kwargs in (((1, 2, 3, 4, 5, 6, 7), {}), ((), {'no_such': 1})):
        try:
            print(name, getattr([1], name)(*args, **kwargs))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
