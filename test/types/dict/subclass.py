# attributes and overriding, what builtin methods ignore
class D(dict):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.log = []
    def __setitem__(self, k, v):
        self.log.append(k)
        super().__setitem__(k, v)
    def __getitem__(self, k): return ('got', super().__getitem__(k))
    def keys(self): return ['fake']
d = D(a=1)
d['b'] = 2
d.update(c=3)
d.setdefault('e', 5)
print(d, d.log, d['a'], d.get('a'), list(d), type(d | {}), type(d.copy()), dict(d), {**d}, d.__dict__, isinstance(d, dict), d == {'a': 1, 'b': 2, 'c': 3, 'e': 5})
