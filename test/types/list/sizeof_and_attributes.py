# names that remain
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print([].__sizeof__() > 0, list.__hash__, list.__doc__ is not None)
err(lambda: [].foo)
err(lambda: setattr([], 'x', 1))
err(lambda: list.append(1, 2))
err(lambda: list.sort())
err(lambda: [].append)
