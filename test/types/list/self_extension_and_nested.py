# aliasing of rows
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
a = [1, 2]
a.extend(a[::-1])
a[1:2] = a
print(a)
a = [1, 2, 3]
a[0], a[a[0]] = 2, 'x'
print(a)
