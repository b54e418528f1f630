# products, quotients and powers of long numbers
a, b = 3**200, 7**90
print(a * b, a // b, a % b, (a * b) // b == a, (a * b + 5) % b, pow(a, b, 10**20), a - b * 5, -a // b, -a % b)
print(2**1000 - 1, (2**1000 - 1) % 1000007, 10**100 // 3**50)
f = 1
for i in range(1, 60): f *= i
print(f)
x, y = 0, 1
for i in range(300): x, y = y, x + y
print(x)
