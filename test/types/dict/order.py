# insertion order, updates keep it, deletion and reinsertion move to the end
d = dict.fromkeys('abc', 0)
d['a'] = 9
print(d)
del d['b']
d['b'] = 1
print(d, list(d), list(reversed(d)))
d |= {'a': 5, 'z': 6}
print(d, {'b': 1, 'a': 2} == {'a': 2, 'b': 1})
