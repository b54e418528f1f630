# splitting and joining are inverse
for sep in (',', ', ', '--'):
    for parts in ([''], ['a'], ['a', ''], ['', 'b'], ['x', 'y', 'z']):
        s = sep.join(parts)
        print(repr(s), s.split(sep), s.rsplit(sep, 1), s.partition(sep), s.rpartition(sep))
