# by predicate or by truth
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(list(filter(None, [0, 1, '', 'a', None, []])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isupper, 'aBcD')), list(filter(None, ())))
f = filter(None, [1, 0, 2])
print(next(f), list(f), next(f, 'end'), iter(f) is f, type(f).__name__)
err(lambda: filter())
err(lambda: filter(None))
err(lambda: filter(None, 1))
err(lambda: list(filter(1, [1])))
err(lambda: filter(None, [], 1))
err(lambda: filter(function=None, iterable=[]))
err(lambda: next(filter(None, [0])))
print(filter(None, []).__reduce__()[1][0])
class B:
    def __bool__(self): raise ValueError('no truth')
err(lambda: list(filter(None, [B()])))
