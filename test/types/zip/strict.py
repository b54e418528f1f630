# lengths must agree
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(list(zip('ab', [1, 2], strict=True)), list(zip(strict=True)), list(zip('a', strict=False)))
err(lambda: list(zip('ab', [1], strict=True)))
err(lambda: list(zip('a', [1, 2], strict=True)))
err(lambda: list(zip('a', [1], [], strict=True)))
err(lambda: list(zip('a', [1], [1, 2], strict=True)))
err(lambda: list(zip('ab', [1, 2], [1], strict=True)))
