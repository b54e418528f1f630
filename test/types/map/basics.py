# one and more iterables, laziness
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


log = []
m = map(lambda x: log.append(x) or x * 2, [1, 2, 3])
print(log, next(m), log, list(m), list(map(str, [])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__, [])), iter(m) is m, type(m).__name__, list(map(pow, [2, 3], [3, 2])))
err(lambda: map())
err(lambda: map(str))
err(lambda: map(str, 1))
err(lambda: list(map(1, [1])))
err(lambda: list(map(len, [1])))
err(lambda: map(str, [], foo=1))
err(lambda: next(map(str, [])))
def bad(x): raise KeyError(x)
err(lambda: list(map(bad, 'a')))
print(map(len, ['a']).__reduce__()[1][0] is len)
