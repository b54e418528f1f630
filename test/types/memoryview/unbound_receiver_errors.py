# methods taken from the type check their receiver
names = ['cast', 'hex', 'release', 'tobytes', 'tolist', 'toreadonly']
class Other: pass
for name in names:
    method = getattr(memoryview, name)
    if getattr(method, '__self__', None) is memoryview or type(method).__name__ == 'builtin_function_or_method':
        continue
    for receiver in ((), (Other(),)):
        try:
            print(name, method(*receiver))
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
