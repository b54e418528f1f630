# methods taken from the type check their receiver
names = ['capitalize', 'center', 'count', 'decode', 'endswith', 'expandtabs', 'find', 'fromhex', 'hex',
         'index', 'isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper',
         'join', 'ljust', 'lower', 'lstrip', 'maketrans', 'partition', 'removeprefix', 'removesuffix',
         'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines',
         'startswith', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill']
class Other: pass
for name in names:
    method = getattr(bytes, name)
    if getattr(method, '__self__', None) is bytes or type(method).__name__ == 'builtin_function_or_method':
        continue
    for receiver in ((), (Other(),)):
        try:
            print(name, method(*receiver))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
