# += builds a long string
s = ''
for i in range(1000):
    s += str(i % 10)
print(len(s), s[:20], s[-5:], s.count('7'))
t = u = 'a'
t += 'b'
print(t, u)
