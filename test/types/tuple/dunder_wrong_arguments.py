# special methods with too few, too many and strange arguments
names = ['__add__', '__contains__', '__eq__', '__ge__', '__getitem__', '__getnewargs__', '__gt__',
         '__iter__', '__le__', '__len__', '__lt__', '__mul__', '__ne__', '__repr__', '__rmul__']
class Strange: pass
for name in names:
    for args in ((), (Strange(),), (1, 2, 3, 4)):
        try:
            result = getattr((1,), name)(*args)
            print(name, len(args), 'an iterator' if 'iter' in name or name == '__reversed__' else result)
        except Exception as e:
            print(name, len(args), type(e).__name__ + ':', e)
