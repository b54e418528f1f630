# methods taken from the type check their receiver
names = ['append', 'capitalize', 'center', 'clear', 'copy', 'count', 'decode', 'endswith', 'expandtabs',
         'extend', 'find', 'fromhex', 'hex', 'index', 'insert', 'isalnum', 'isalpha', 'isascii', 'isdigit',
         'islower', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'maketrans',
         'partition', 'pop', 'remove', 'removeprefix', 'removesuffix', 'replace', 'reverse', 'rfind',
         'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip',
         'swapcase', 'title', 'translate', 'upper', 'zfill']
class Other: pass
for name in names:
    method = getattr(bytearray, name)
    if getattr(method, '__self__', None) is bytearray or type(method).__name__ == 'builtin_function_or_method':
        continue
    for receiver in ((), (Other(),)):
        try:
            print(name, method(*receiver))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
