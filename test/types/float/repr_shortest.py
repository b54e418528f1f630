# repr is the shortest string that reads back
for x in (0.1, 1/3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 1.0, -0.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.5, 100.0, 1e100, 9007199254740993.0, 12345678.9):
    print(repr(x), str(x), float(repr(x)) == x)
print(float('inf'), float('-inf'), float('nan'), -float('nan'))
