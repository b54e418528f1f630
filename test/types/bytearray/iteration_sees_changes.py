# iteration over a growing bytearray
b = bytearray(b'ab')
out = []
for x in b:
    out.append(x)
    if len(b) < 5:
        b.append(x + 1)
print(out, b)
it = iter(b)
next(it)
print(it.__length_hint__(), list(it), type(it).__name__)
