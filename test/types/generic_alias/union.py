# X | Y
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


u = int | str
print(u, type(u), u.__args__, u == str | int, u == int, isinstance(5, u), isinstance('a', u), isinstance(1.5, u), issubclass(bool, u), int | None, u | float, None | int, int | int, (int | str) | str, hash(u) == hash(str | int), u.__parameters__, list[int] | None)
err(lambda: isinstance(1, int | list[int]))
err(lambda: u())
err(lambda: int | 'X')
err(lambda: 5 | int)
err(lambda: u[int])
err(lambda: setattr(u, 'x', 1))
