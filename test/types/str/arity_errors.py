# every method with too many arguments, and with a keyword it does not know
names = ['capitalize', 'casefold', 'center', 'count', 'encode', 'endswith', 'expandtabs', 'find', 'format',
         'format_map', 'index', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier',
         'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower',
         'lstrip', 'maketrans', 'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex',
         'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase',
         'title', 'translate', 'upper', 'zfill']
for name in names:
    for args, kwargs in (((1, 2, 3, 4, 5, 6, 7), {}), ((), {'no_such': 1})):
        try:
            print(name, getattr('abc', name)(*args, **kwargs))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
