# many equal keys keep their order
data = [(i % 3, -i) for i in range(20)]
print(sorted(data, key=lambda t: t[0]), sorted(data, key=lambda t: t[0], reverse=True)[:8], sorted(data) == sorted(reversed(data)), sorted(range(20), key=lambda x: (x % 2, -x)), sorted(['10', '9', '1'], key=int), sorted([[2, 'b'], [1, 'z'], [2, 'a']]))
a = list(range(50, 0, -1)) + list(range(50))
a.sort()
print(a[:6], a[-3:], a == sorted(a))
