# __missing__ in a subclass
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class D(dict):
    def __missing__(self, k):
        self[k] = v = k * 2
        return v
d = D(a=1)
print(d['a'], d['b'], d, d.get('c'), 'c' in d)
class E(dict):
    def __missing__(self, k): raise KeyError('no ' + k)
err(lambda: E()['x'])
class F(dict): pass
err(lambda: F()['x'])
err(lambda: F()[('a', 1)])
