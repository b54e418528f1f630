# iteration sees what is appended, and stops at the end
a = [1, 2, 3]
out = []
for x in a:
    out.append(x)
    if len(a) < 6: a.append(x * 10)
print(out)
a = [1, 2, 3, 4]
for x in a: a.remove(x)
print(a)
it = iter(a)
print(list(it), next(it, 'end'))
a.append(9)
print(list(it), it.__length_hint__(), type(it).__name__)
it = iter([1, 2, 3])
next(it)
print(it.__length_hint__(), it.__reduce__()[1], it.__setstate__(0), list(it))
