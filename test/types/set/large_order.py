# growth of the table
s = set(range(0, 400, 3))
print(list(s)[:12], len(s))
for x in range(0, 300, 6): s.discard(x)
print(list(s)[:12], len(s), s.pop(), s.pop())
t = set()
for x in range(60): t.add(x * x % 61)
print(list(t))
