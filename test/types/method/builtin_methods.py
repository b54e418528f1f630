# bound methods of builtin objects
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1]
m = a.append
m(2)
print(a, m.__self__ is a, m.__name__, m.__qualname__, type(m).__name__, m == a.append, m == [1, 2].append, 'x'.join.__self__, repr('x'.join).startswith('<built-in method join of str object at 0x'), (5).__add__.__name__, repr((5).__add__).startswith("<method-wrapper '__add__' of int object at 0x"), (5).__add__.__self__, (5).__add__.__objclass__, [].__len__.__qualname__)
err(lambda: setattr(m, 'x', 1))
err(lambda: m())
err(lambda: m(x=1))
