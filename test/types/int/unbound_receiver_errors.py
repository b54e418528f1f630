# methods taken from the type check their receiver
names = ['as_integer_ratio', 'bit_count', 'bit_length', 'conjugate', 'from_bytes', 'is_integer', 'to_bytes']
class Other: pass
for name in names:
    method = getattr(int, name)
    if getattr(method, '__self__', None) is int or type(method).__name__ == 'builtin_function_or_method':
        continue
    for receiver in ((), (Other(),)):
        try:
            print(name, method(*receiver))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
