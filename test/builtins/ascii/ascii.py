# repr with escapes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class R:
    def __repr__(self): return 'é'
print(ascii('é'), ascii('a\n'), ascii(['日', '😀']), ascii(R()), ascii(5), ascii("'"), ascii('\ud800'))
err(lambda: ascii())
err(lambda: ascii(1, 2))
