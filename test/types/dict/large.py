# many insertions and deletions from both ends
d = {}
for i in range(3000): d[i] = i
for i in range(1000): del d[i]
for i in range(500): d.popitem()
print(len(d), next(iter(d)), next(reversed(d)), sum(d), d.popitem(), d.pop(next(iter(d))))
for i in range(1000): d[-i] = i
print(len(d), list(d)[-3:], list(d)[:3])
