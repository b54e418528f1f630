print([], [1], [1, 2, ], (), (1,), (1, 2), {}, {1: 2}, {1}, {1, 2, })
print(type(()), type({}), type({1}), 1, (1))
# ---
a = [1, 2]
b = (3, 4)
print([*a, *b], (*a, *b), {*a, *b}, [*range(3), 9], *a, *b)
# ---
d = {'a': 1, 'b': 2}
print({**d, 'b': 3, **{'c': 4}}, {'b': 0, **d}, {**{}})
# ---
# Equal keys of different kinds are one; the first key stays
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, False: 2, 0.0: 3}, {True, 1, 1.0})
# ---
print({3, 1, 2}, {10, 20, 5}, {-1, -2}, {1.5, 0.5}, {None}, {(1, 2)})
print(set(range(20)), {100, 8, 0, 16})
# ---
print({[]: 1})
# ---
print({[1], 2})
# ---
print({**[1]})
# ---
print([*1])
# ---
print({*None})
# ---
print([1, 2, 3,], (1, 2, 3,), {1: 1, })
t = 1, 2, 3
print(t, type(t))
u = 1,
print(u)
# ---
nested = [[1, [2, [3]]], {'k': (1, {'z': []})}]
print(nested)
a = []
a.append(a)
print(a)
d = {}
d['d'] = d
print(d)
# ---
# Order of evaluation in displays
def f(x):
    print('f', x)
    return x

[f(1), f(2)]
{f('k1'): f('v1'), f('k2'): f('v2')}
(f(3), *[f(4)], f(5))
