# methods taken from the type check their receiver
names = ['append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort']
class Other: pass
for name in names:
    method = getattr(list, name)
    if getattr(method, '__self__', None) is list or type(method).__name__ == 'builtin_function_or_method':
        continue
    for receiver in ((), (Other(),)):
        try:
            print(name, method(*receiver))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
