# special methods with too few, too many and strange arguments
names = ['__and__', '__invert__', '__or__', '__rand__', '__repr__', '__ror__', '__rxor__', '__xor__']
class Strange: pass
for name in names:
    for args in ((), (Strange(),), (1, 2, 3, 4)):
        try:
            result = getattr(True, name)(*args)
            print(name, len(args), 'an iterator' if 'iter' in name or name == '__reversed__' else result)
        except Exception as e:
            print(name, len(args), type(e).__name__ + ':', e)
