# every builtin function with no argument, with seven, and with a keyword it does not know
names = ['abs', 'aiter', 'all', 'anext', 'any', 'ascii', 'bin', 'callable', 'chr', 'compile', 'delattr', 'dir',
         'divmod', 'eval', 'exec', 'format', 'getattr', 'globals', 'hasattr', 'hash', 'hex', 'id', 'input',
         'isinstance', 'issubclass', 'iter', 'len', 'locals', 'max', 'min', 'next', 'oct', 'open', 'ord', 'pow',
         'repr', 'round', 'setattr', 'sorted', 'sum', '__import__', '__build_class__']
import builtins
for name in names:
    for args, kwargs in (((), {}), ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), {}), ((), {'no_such': 1})):
        if not args and not kwargs and name in ('dir', 'globals', 'locals', 'input'):
            continue
        try:
            print(name, getattr(builtins, name)(*args, **kwargs))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
