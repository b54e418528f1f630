# two and three arguments, keywords
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class P:
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
print(pow(2, 3), pow(2, 3, 5), pow(2, -1), pow(3, -1, 7), pow(base=2, exp=5), pow(2, exp=5, mod=3), pow(P(), 2), pow(2, P()), pow(P(), 2, 3), pow(2, 3, None), pow(0, 0), pow(2.0, 3))
err(lambda: pow(2))
err(lambda: pow(2, 3, 0))
err(lambda: pow(2, -1, 4))
err(lambda: pow(2, 'a'))
err(lambda: pow(2.0, 3, 5))
err(lambda: pow(2, 3, 5.0))
err(lambda: pow('a', 1, 2))
err(lambda: pow(2, P(), 3))
err(lambda: pow(x=1))
