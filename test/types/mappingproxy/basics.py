# a read-only view of a mapping
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from types import MappingProxyType
d = {'a': 1}
m = MappingProxyType(d)
print(m, m['a'], m.get('a'), m.get('z', 5), len(m), 'a' in m, list(m), list(m.keys()), list(m.values()), list(m.items()), m == d, m == MappingProxyType({'a': 1}), m | {'b': 2}, {'b': 2} | m, m.copy(), type(m.copy()), list(reversed(m)), str(m), m != {}, m.__getitem__('a'), m.__contains__('a'), m.__len__(), list(m.__iter__()), m.__or__({}), m.__ror__({}), m.__eq__(d), m.__ne__(d), MappingProxyType[int, str], list(m.__reversed__()))
d['b'] = 2
print(m)
err(lambda: m['zz'])
try:
    m['a'] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del m['a']
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
err(lambda: m.pop('a'))
err(lambda: m.clear())
err(lambda: MappingProxyType(1))
err(lambda: MappingProxyType([]))
err(lambda: MappingProxyType())
err(lambda: hash(m))
err(lambda: setattr(m, 'x', 1))
err(lambda: m < m)
try:
    m |= {}
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
err(lambda: m.__ior__({}))
print(type(vars(int)).__name__, MappingProxyType(mapping={1: 2}))
try:
    class X(MappingProxyType): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
