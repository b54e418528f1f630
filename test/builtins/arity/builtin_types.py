# every builtin type with ten arguments, and with a keyword it does not know
names = ['bool', 'bytearray', 'bytes', 'classmethod', 'complex', 'enumerate', 'filter', 'float', 'frozenset', 'int',
         'list', 'map', 'memoryview', 'object', 'property', 'range', 'reversed', 'set', 'slice', 'staticmethod', 'str',
         'super', 'tuple', 'type', 'zip']
import builtins
for name in names:
    for args, kwargs in (((), {}), ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), {}), ((), {'no_such': 1})):
        try:
            result = getattr(builtins, name)(*args, **kwargs)
            print(name, type(result).__name__, 'made')
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
