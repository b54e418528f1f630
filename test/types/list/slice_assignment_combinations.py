# replacing slices of every kind
for start, stop, step, new in ((0, 2, None, [9]), (1, 1, None, [8, 8]), (None, None, 2, 'xyz'), (None, None, -1, range(5)), (-2, None, None, []), (2, 1, None, 'q'), (None, None, None, []), (10, 20, None, [1]), (None, None, 3, [0])):
    a = [0, 1, 2, 3, 4]
    try:
        a[start:stop:step] = new
        print(a)
    except ValueError as e:
        print(e)
