# tuple() and displays
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print((), (1,), tuple(), tuple('ab'), tuple([1]), (1, (2, 3)), tuple(range(3)), (*'ab', 1), 1, tuple(x for x in 'ab'))
err(lambda: tuple(1))
err(lambda: tuple(1, 2))
err(lambda: tuple(iterable=()))
t = (1, 2)
print(tuple(t) is t, t[:] is t, t * 1 is t)
