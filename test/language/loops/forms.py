for i in range(3):
    print(i)
else:
    print('else')
for i in range(3):
    if i == 1:
        break
else:
    print('not reached')
print('last', i)
# ---
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print(n)
else:
    print('else', n)
while True:
    break
else:
    print('no')
# ---
for i in []:
    pass
else:
    print('empty else')
try:
    i
except NameError as e:
    print(e)
# ---
for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == 1: continue
        print(i, j)
    else:
        print('inner else')
else:
    print('outer else')
# ---
for i in range(3):
    i = 'changed'
    print(i)
# ---
def f():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print('body', i)
        finally:
            print('finally', i)
    else:
        print('else')
    return i
print(f())
# ---
def f():
    while True:
        try:
            return 'from try'
        finally:
            break
    return 'after'
print(f())
# ---
def f():
    for i in range(2):
        try:
            1 / 0
        except ZeroDivisionError:
            continue
        finally:
            print('fin', i)
    return 'end'
print(f())
# ---
class D: pass
d, l = D(), [0, 0]
for d.x in range(2): print(d.x)
for l[1] in 'ab': print(l)
for l[0], (d.y, *d.z) in [(1, 'abc')]: print(l, d.y, d.z)
# ---
break
# ---
def f():
    continue
# ---
for x in []:
    def f():
        break
# ---
for i in range(2): print(i); print('same line')
while 0: print('no')
else: print('one-line else')
if 0: pass
elif 1: print('elif')
else: pass
# ---
i = 0
while (i := i + 1) < 10:
    if i % 2: continue
    if i > 6: break
    print(i, end=' ')
print()
# ---
x = [i for i in range(3)]
for i, x[i] in enumerate('abc'): pass
print(x)
it = iter(range(6))
for a in it:
    print(a, next(it))
# ---
def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps
print([collatz(n) for n in (1, 6, 7, 27, 97)])
