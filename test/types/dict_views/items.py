# a live view of pairs
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': 1, 'b': []}
i = d.items()
print(i, len(i), ('a', 1) in i, ('a', 2) in i, 'a' in i, ('a', 1, 2) in i, list(i), i == {'a': 1, 'b': []}.items(), i.mapping, dict(i), list(reversed(i)), i.isdisjoint([('a', 1)]))
err(lambda: i & {1})
n = {1: 2, 3: 4}.items()
print(n & {(1, 2)}, sorted(n | {(5, 6)}), n - {(1, 2)}, sorted(n ^ {(1, 2)}), n >= {(1, 2)}, n == {(1, 2), (3, 4)}, n <= n, n < n, n.isdisjoint([]), sorted({(1, 2)} | n), n.__contains__((1, 2)), n.__and__([(1, 2)]), n.__eq__(5), n.__ne__(n), n.__gt__(n), n.__ge__(n), n.__lt__(n), n.__le__(n), sorted(n.__or__([])), sorted(n.__sub__([])), sorted(n.__xor__([])), n.__rand__([(1, 2)]), n.__rsub__([]), sorted(n.__ror__([])), sorted(n.__rxor__([])), n.__len__())
err(lambda: hash(n))
err(lambda: n[0])
