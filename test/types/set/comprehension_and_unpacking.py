# building sets
print({x * x for x in range(-2, 3)}, {*range(3), *[5]}, {x for x in range(10) if x % 4 == 0}, len({(x, y) for x in range(3) for y in range(3)}), set(map(abs, [-1, 1])), {frozenset({1, 2}), frozenset({2, 1})} == {frozenset({1, 2})})
