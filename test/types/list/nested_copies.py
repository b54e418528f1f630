# shallow copies share items
import copy
a = [[1], {'k': [2]}]
for c in (a[:], list(a), a.copy(), [*a], copy.copy(a)): print(c == a, c is a, c[0] is a[0])
d = copy.deepcopy(a)
print(d == a, d[0] is a[0], d[1]['k'] is a[1]['k'])
r = [1]
r.append(r)
s = copy.deepcopy(r)
print(s[1] is s, s)
