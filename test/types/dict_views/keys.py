# a live view that is a set
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': 1, 'b': 2}
k = d.keys()
print(k, len(k), 'a' in k, list(k), k == {'a', 'b'}, k == ['a', 'b'], k.mapping, k.isdisjoint(['z']), k.__contains__('z'), list(reversed(k)), k.__len__())
d['c'] = 3
print(k, sorted(k & {'a', 'z'}), sorted(k | ['z']), sorted(k - {'a'}), sorted(k ^ {'a', 'q'}), k <= {'a', 'b', 'c'}, k < {'a'}, k > {'a'}, k >= {'a'}, k != {'a'}, type(k & []).__name__, sorted({'a'} | k), sorted(['q'] | k), sorted([1] & k), sorted(['a', 'w'] - k), sorted(['a', 'w'] ^ k))
err(lambda: k[0])
err(lambda: k | 1)
err(lambda: hash(k))
err(lambda: k < ['a'])
err(lambda: k.add('x'))
err(lambda: k.isdisjoint(1))
err(lambda: k & 5)
err(lambda: setattr(k, 'x', 1))
err(lambda: type(k)())
print(k.__and__(['a']), k.__eq__(1), k.__rand__(['a']), k.__lt__(1), k.__ne__({'a'}), sorted(k.__or__([])), sorted(k.__sub__(['a'])), sorted(k.__xor__(['a'])), k.__rsub__(['z']), sorted(k.__ror__([])), sorted(k.__rxor__([])), k.__le__(set()), k.__ge__(set()), k.__gt__(set()))
