# trees walked by yield from
def walk(t):
    if isinstance(t, list):
        for x in t: yield from walk(x)
    else: yield t
print(list(walk([1, [2, [3, [4]], 5], [], [[6]]])))
def perms(xs):
    if not xs: yield ()
    for i, x in enumerate(xs):
        for rest in perms(xs[:i] + xs[i + 1:]): yield (x,) + rest
print(list(perms((1, 2, 3))))
def count(n):
    if n: yield n; yield from count(n - 1)
print(sum(count(200)))
