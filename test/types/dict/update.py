# from mappings, pairs, keywords
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': 1}
print(d.update({'b': 2}), d.update([('c', 3)]), d.update(d=4), d.update({'a': 9}, e=5), d.update(), d)
class K:
    def keys(self): return iter('xy')
    def __getitem__(self, k): return k
d.update(K())
print(d)
err(lambda: d.update(1))
err(lambda: d.update([1]))
err(lambda: d.update(['abc']))
err(lambda: d.update({}, {}))
err(lambda: d.update(None))
err(lambda: d.update([([], 1)]))
class Bad:
    def keys(self): return 5
err(lambda: d.update(Bad()))
d.update(d)
print(len(d))
