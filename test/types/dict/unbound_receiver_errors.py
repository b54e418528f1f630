# methods taken from the type check their receiver
names = ['clear', 'copy', 'fromkeys', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update',
         'values']
class Other: pass
for name in names:
    method = getattr(dict, name)
    if getattr(method, '__self__', None) is dict or type(method).__name__ == 'builtin_function_or_method':
        continue
    for receiver in ((), (Other(),)):
        try:
            print(name, method(*receiver))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
