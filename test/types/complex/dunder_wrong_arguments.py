# special methods with too few, too many and strange arguments
names = ['__abs__', '__add__', '__bool__', '__complex__', '__eq__', '__ge__', '__getnewargs__', '__gt__',
         '__le__', '__lt__', '__mul__', '__ne__', '__neg__', '__pos__', '__pow__', '__radd__', '__repr__',
         '__rmul__', '__rpow__', '__rsub__', '__rtruediv__', '__sub__', '__truediv__']
class Strange: pass
for name in names:
    for args in ((), (Strange(),), (1, 2, 3, 4)):
        try:
            result = getattr(1j, name)(*args)
            print(name, len(args), 'an iterator' if 'iter' in name or name == '__reversed__' else result)
        except Exception as e:
            print(name, len(args), type(e).__name__ + ':', e)
