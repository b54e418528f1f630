# + and *, with strangers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a' + 'b', 'ab' * 3, 3 * 'ab', 'ab' * 0, repr('ab' * -1), 'a' * True, 'a'.__add__('b'), 'a'.__mul__(2), 'a'.__rmul__(2))
err(lambda: 'a' + 1)
err(lambda: 'a' + None)
err(lambda: 'a' + b'b')
err(lambda: 'a' * 'b')
err(lambda: 'a' * 1.5)
err(lambda: 'a'.__add__(1))
err(lambda: 'a'.__mul__('b'))
err(lambda: 1 + 'a')
err(lambda: 'a' - 'b')
err(lambda: -'a')
err(lambda: 'abc' * (2 ** 63))
