# format() calls __format__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class F:
    def __format__(self, s): return 'F:' + s
print(format(1), format(1, '05'), format(F(), 'x'), format('a', '>3'), format(1.5, '.2f'), format(None), format([1], ''))
err(lambda: format([], 'x'))
err(lambda: format(None, '5'))
err(lambda: format(1, 5))
err(lambda: format())
err(lambda: format(1, 'z', 2))
class B:
    def __format__(self, s): return 1
err(lambda: format(B()))
