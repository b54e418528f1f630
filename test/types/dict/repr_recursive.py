# a dict in itself
d = {1: 'a'}
d['self'] = d
print(d, repr(d), str([d]))
class D(dict): pass
print(D(a=1), {}, {'a': {}, (1,): [{}]}, f'{d}', '%s' % {'k': 1})
d = {}
d['v'] = d.values()
print(d)
