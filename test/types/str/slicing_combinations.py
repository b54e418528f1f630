# all slices of a short string
s = 'abcd'
for start in (None, -5, -2, 0, 1, 4):
    print([s[start:stop:step] for stop in (None, -1, 2, 9) for step in (None, 1, 2, -1, -2)])
