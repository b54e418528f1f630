# a live view without set operations
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': 1, 'b': 2}
v = d.values()
print(v, len(v), 2 in v, 5 in v, list(v), v.mapping, list(reversed(v)), v == v, v == d.values(), repr(v), v.__len__())
d['a'] = 9
print(v, sum(v), max(v), type(v).__name__)
err(lambda: v & v)
err(lambda: v[0])
err(lambda: v | {1})
err(lambda: type(v)())
