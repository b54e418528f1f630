# a list in itself
a = [1]
a.append(a)
print(a, repr(a), str([a]), f'{a}', '%s' % a)
b = [(), {}, [[]], 'x', None, ...]
print(b)
class R(list): pass
r = R([1])
r.append(r)
print(r)
