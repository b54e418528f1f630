# .mapping of a view is read-only
d = {'a': 1}
m = d.keys().mapping
print(type(m).__name__, m['a'], m)
d['b'] = 2
print(m)
try:
    m['a'] = 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
