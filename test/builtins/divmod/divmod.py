# of numbers and reflected
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class R:
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __divmod__(self, o): return ('divmod', o)
print(divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(5, R()), divmod(R(), 5), divmod(True, 2), divmod(10**30, 7))
err(lambda: divmod(1, 0))
err(lambda: divmod(1.0, 0))
err(lambda: divmod(1, 'a'))
err(lambda: divmod(1))
err(lambda: divmod(1j, 1))
