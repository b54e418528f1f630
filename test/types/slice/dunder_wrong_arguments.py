# special methods with too few, too many and strange arguments
names = ['__eq__', '__ge__', '__gt__', '__le__', '__lt__', '__ne__', '__repr__']
class Strange: pass
for name in names:
    for args in ((), (Strange(),), (1, 2, 3, 4)):
        try:
            result = getattr(slice(1), name)(*args)
            print(name, len(args), 'an iterator' if 'iter' in name or name == '__reversed__' else result)
        except Exception as e:
            print(name, len(args), type(e).__name__ + ':', e)
