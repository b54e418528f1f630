# positional, keyword, star and double star
def f(a, b=2, /, c=3, *args, d=4, **kw): return a, b, c, args, d, kw
print(f(1), f(1, 5), f(1, 2, c=9), f(1, 2, 3, 4, 5, d=6, e=7), f(*[1, 2], **{'d': 1}), f(1, a=5, b=6), f(*'ab', *'cd', x=1, **{'y': 2}), f(1, *(), **{}))
def order(*a, **k): return a, list(k)
print(order(1, *[2], 3, *[4], z=1, **{'y': 1}, x=2))
