# special methods with too few, too many and strange arguments
names = ['__abs__', '__add__', '__bool__', '__ceil__', '__divmod__', '__eq__', '__float__', '__floor__',
         '__floordiv__', '__ge__', '__getformat__', '__getnewargs__', '__gt__', '__int__', '__le__',
         '__lt__', '__mod__', '__mul__', '__ne__', '__neg__', '__pos__', '__pow__', '__radd__',
         '__rdivmod__', '__repr__', '__rfloordiv__', '__rmod__', '__rmul__', '__round__', '__rpow__',
         '__rsub__', '__rtruediv__', '__sub__', '__truediv__', '__trunc__']
class Strange: pass
for name in names:
    for args in ((), (Strange(),), (1, 2, 3, 4)):
        try:
            result = getattr(1.5, name)(*args)
            print(name, len(args), 'an iterator' if 'iter' in name or name == '__reversed__' else result)
        except Exception as e:
            print(name, len(args), type(e).__name__ + ':', e)
