# a range behaves like the list of its items
for r in (range(5), range(2, 9, 3), range(9, 2, -3), range(0), range(-3, 3)):
    l = list(r)
    print(l, len(r) == len(l), [r[i] for i in range(len(l))] == l, list(r[::-1]) == l[::-1], list(r[1:]) == l[1:], [x in r for x in range(-4, 10)] == [x in l for x in range(-4, 10)], sum(r), list(reversed(r)), r[1:3], r[::2])
