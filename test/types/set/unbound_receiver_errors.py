# methods taken from the type check their receiver
names = ['add', 'clear', 'copy', 'difference', 'difference_update', 'discard', 'intersection',
         'intersection_update', 'isdisjoint', 'issubset', 'issuperset', 'pop', 'remove',
         'symmetric_difference', 'symmetric_difference_update', 'union', 'update']
class Other: pass
for name in names:
    method = getattr(set, name)
    if getattr(method, '__self__', None) is set or type(method).__name__ == 'builtin_function_or_method':
        continue
    for receiver in ((), (Other(),)):
        try:
            print(name, method(*receiver))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
