# special methods with too few, too many and strange arguments
names = ['__contains__', '__delitem__', '__eq__', '__ge__', '__getitem__', '__gt__', '__ior__', '__iter__',
         '__le__', '__len__', '__lt__', '__ne__', '__or__', '__repr__', '__reversed__', '__ror__',
         '__setitem__']
class Strange: pass
for name in names:
    for args in ((), (Strange(),), (1, 2, 3, 4)):
        try:
            result = getattr({'a': 1}, name)(*args)
            print(name, len(args), 'an iterator' if 'iter' in name or name == '__reversed__' else result)
        except Exception as e:
            print(name, len(args), type(e).__name__ + ':', e)
