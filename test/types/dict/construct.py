# dict() of mappings, pairs and keywords
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class K:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
print(dict(), dict(a=1), dict({'a': 1}, b=2), dict([('a', 1), ['b', 2]]), dict([(1, 2)], a=3), dict(K()), dict(zip('ab', [1, 2])), {**{'a': 1}, 'b': 2}, {i: i * i for i in range(3)}, dict(['ab', 'cd']), dict(self=1))
err(lambda: dict(1))
err(lambda: dict([1]))
err(lambda: dict(['abc']))
err(lambda: dict([(1,)]))
err(lambda: dict([('a', 1, 2)]))
err(lambda: dict({}, {}))
err(lambda: dict([([], 1)]))
err(lambda: dict(None))
err(lambda: {**1})
err(lambda: {**[('a', 1)]})
err(lambda: dict(**{1: 2}))
d = {'a': 1}
d.__init__(b=2)
print(d)
