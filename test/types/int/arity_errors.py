# every method with too many arguments, and with a keyword it does not know
names = ['as_integer_ratio', 'bit_count', 'bit_length', 'conjugate', 'from_bytes', 'is_integer', 'to_bytes']
for name in names:
    for args, kwargs in (((1, 2, 3, 4, 5, 6, 7), {}), ((), {'no_such': 1})):
        try:
            print(name, getattr(5, name)(*args, **kwargs))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
