# tuple[int, ...] and remaining names
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(tuple[int, ...], tuple[()], tuple[int], (1, 2).__getnewargs__(), (1,).__sizeof__() > 0)
err(lambda: ().foo)
err(lambda: tuple.count(1, 2))
err(lambda: setattr((), 'x', 1))
