# sets of numbers iterate in CPython's order
print({3, 1, 2}, {10, 9, 8, 7}, {100, 5, 33}, {-1, -2, 5}, {8, 0, 16}, {1.5, 2, 0.5}, set(range(20, 0, -1)), {1000, 1, 500, 7}, {2**61, 3}, {64, 32, 0}, {None})
s = set()
for i in (5, 13, 21, 29, 37, 45):
    s.add(i)
    print(s)
s.discard(13)
s.add(13)
print(s, {(1, 2), (0, 1)}, {(3,), (1,), (2,)}, set(range(0, 100, 7)))
