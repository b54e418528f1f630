# with and without digits
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class R:
    def __round__(self, n='none'): return ('round', n)
print(round(2.5), round(2.567, 2), round(1234, -2), round(R()), round(R(), 3), round(R(), None), round(number=1.5, ndigits=0), round(True), round(-1.5))
err(lambda: round('a'))
err(lambda: round())
err(lambda: round(1.5, 'a'))
err(lambda: round(1.5, 2, 3))
err(lambda: round(1j))
err(lambda: round(None))
